package vn.motcua.processing.papers.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

import vn.motcua.processing.papers.store.PaperStore;
import vn.motcua.processing.papers.store.StoredPaper;

import java.io.InputStream;

/** A stored paper as something Spring can send, whole or in ranges. */
final class PaperResource extends AbstractResource {

    private final StoredPaper paper;
    private final PaperStore store;

    PaperResource(StoredPaper paper, PaperStore store) {
        this.paper = paper;
        this.store = store;
    }

    @Override
    public long contentLength() {
        return paper.size();
    }

    @Override
    public InputStream getInputStream() {
        return store.open(paper);
    }

    @Override
    public String getDescription() {
        return "paper " + paper.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaperResource that && paper.id().equals(that.paper.id());
    }

    @Override
    public int hashCode() {
        return paper.id().hashCode();
    }
}
