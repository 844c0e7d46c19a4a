package vn.motcua.intake.reception;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.intake.reception.ReceptionRequest.Contact;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Paper;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.problem.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether a reception may be accepted; every mistake in it is told at once. */
final class ReceptionRules {

    private static final int MOST_SETS = 99;

    private final Catalogue catalogue;
    private final ReceivingAgencies agencies;

    ReceptionRules(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.agencies = new ReceivingAgencies(catalogue);
    }

    /**
     * Checks a reception.
     *
     * @throws InvalidReception when fields are wrong
     * @param today in Vietnam
     * @throws Problem {@code unknown-procedure}, {@code missing-paper}, or as {@link
     *     ReceivingAgencies} does
     */
    ReceptionOrder check(ReceptionRequest request, LocalDate today) {
        List<FieldRefusal> refusals = new ArrayList<>();
        Optional<Procedure> procedure = procedure(request.procedure(), refusals);
        Optional<Agency> agency = agency(request.agency(), refusals);
        Optional<DepartmentCode> department =
                procedure.flatMap(known -> agency.flatMap(known::departmentAt));
        if (procedure.isPresent() && agency.isPresent() && department.isEmpty()) {
            refusals.add(new FieldRefusal("agency", "agency-not-competent"));
        }
        Optional<Channel> channel = channel(request.channel(), refusals);
        procedure.ifPresent(known -> checkPapers(known, request.papers(), refusals));
        refusals.addAll(ContactRules.check(request.applicant(), channel.orElse(null)));
        Optional<Delivery> delivery = delivery(request, refusals);
        checkSets(request.sets(), refusals);
        List<Paper> missing = procedure.map(known -> missing(known, request)).orElse(List.of());
        if (!refusals.isEmpty() && !missing.isEmpty()) {
            refusals.add(new FieldRefusal("papers", "missing-paper", names(missing)));
        }
        if (!refusals.isEmpty() || request.applicant() == null) {
            throw new InvalidReception(refusals);
        }
        var order =
                new ReceptionOrder(
                        procedure.orElseThrow(),
                        agency.orElseThrow(),
                        department.orElseThrow(),
                        channel.orElseThrow(),
                        handedIn(request.papers()).toList(),
                        ContactRules.person(request.applicant()),
                        request.sets(),
                        delivery.orElse(null));
        agencies.mustReceive(order.agency(), today);
        requireAll(missing);
        return order;
    }

    private Optional<Procedure> procedure(@Nullable String text, List<FieldRefusal> refusals) {
        if (text == null || text.isBlank()) {
            refusals.add(new FieldRefusal("procedure", "required"));
            return Optional.empty();
        }
        Optional<Procedure> known = parse(text, ProcedureCode::new).flatMap(catalogue::procedure);
        if (known.isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-procedure", text)
                    .with("field", "procedure");
        }
        return known;
    }

    private Optional<Agency> agency(@Nullable String text, List<FieldRefusal> refusals) {
        if (text == null || text.isBlank()) {
            refusals.add(new FieldRefusal("agency", "required"));
            return Optional.empty();
        }
        Optional<Agency> known = parse(text, AgencyId::new).flatMap(catalogue::agency);
        if (known.isEmpty()) {
            refusals.add(new FieldRefusal("agency", "unknown-agency"));
        }
        return known;
    }

    private static Optional<Channel> channel(@Nullable String text, List<FieldRefusal> refusals) {
        if (text == null || text.isBlank()) {
            refusals.add(new FieldRefusal("channel", "required"));
            return Optional.empty();
        }
        Optional<Channel> known = parse(text, Channel::valueOf);
        if (known.isEmpty()) {
            refusals.add(new FieldRefusal("channel", "bad-channel"));
        }
        return known;
    }

    private static void checkSets(@Nullable Integer sets, List<FieldRefusal> refusals) {
        if (sets != null && (sets < 1 || sets > MOST_SETS)) {
            refusals.add(new FieldRefusal("sets", "bad-sets", String.valueOf(MOST_SETS)));
        }
    }

    private static Optional<Delivery> delivery(
            ReceptionRequest request, List<FieldRefusal> refusals) {
        String text = request.delivery();
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<Delivery> known = parse(text, Delivery::valueOf);
        if (known.isEmpty()) {
            refusals.add(new FieldRefusal("delivery", "bad-delivery"));
        }
        if (known.equals(Optional.of(Delivery.POST)) && !hasAddress(request.applicant())) {
            refusals.add(new FieldRefusal("applicant.address", "address-for-post"));
        }
        return known;
    }

    private static boolean hasAddress(@Nullable Contact contact) {
        return contact != null && contact.address() != null && !contact.address().isBlank();
    }

    private static void checkPapers(
            Procedure procedure,
            @Nullable List<@Nullable String> papers,
            List<FieldRefusal> refusals) {
        Set<String> seen = new HashSet<>();
        List<String> keys = handedIn(papers).toList();
        for (int index = 0; index < keys.size(); index++) {
            String key = keys.get(index);
            if (procedure.paper(key).isEmpty()) {
                refusals.add(new FieldRefusal("papers[" + index + "]", "unknown-paper"));
            } else if (!seen.add(key)) {
                refusals.add(new FieldRefusal("papers[" + index + "]", "duplicate-paper"));
            }
        }
    }

    private static List<Paper> missing(Procedure procedure, ReceptionRequest request) {
        Set<String> keys = handedIn(request.papers()).collect(Collectors.toSet());
        return procedure.papers().stream()
                .filter(Paper::required)
                .filter(paper -> !keys.contains(paper.key()))
                .toList();
    }

    /** When nothing else is wrong, the papers are named one by one. */
    private static void requireAll(List<Paper> missing) {
        if (!missing.isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "missing-paper", names(missing))
                    .with("field", "papers")
                    .with("papers", missing);
        }
    }

    private static String names(List<Paper> papers) {
        return papers.stream().map(Paper::name).collect(Collectors.joining("; "));
    }

    private static Stream<String> handedIn(@Nullable List<@Nullable String> papers) {
        return papers == null ? Stream.empty() : papers.stream().map(key -> key == null ? "" : key);
    }

    private static <T> Optional<T> parse(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException wrongShape) {
            return Optional.empty();
        }
    }
}
