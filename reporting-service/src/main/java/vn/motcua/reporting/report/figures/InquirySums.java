package vn.motcua.reporting.report.figures;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.SumReader;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.report.closings.ClosedBooks;
import vn.motcua.reporting.report.inquiry.Inquiry;

import java.util.Map;

/** Reads the sums an inquiry is about, from the books it is answered from. */
@Component
final class InquirySums {

    private final SumReader reader;
    private final ClosedBooks books;

    InquirySums(SumReader reader, ClosedBooks books) {
        this.reader = reader;
        this.books = books;
    }

    Map<String, PrefixSums> of(Inquiry inquiry, Window window) {
        return reader.sums(
                books.of(inquiry.scope(), window, inquiry.knownAt()),
                inquiry.scope(),
                window,
                inquiry.by().dimension());
    }
}
