package vn.motcua.processing.casework;

import vn.motcua.processing.departments.Departments;

import java.util.List;

/** Keeps the fake honest. */
class InMemoryCasesTest extends CaseRepositoryContract {

    private final InMemoryCases store = new InMemoryCases(Departments.parse(List.of("*")));

    @Override
    protected CaseRepository repositoryFor(Departments departments) {
        return store.servedTo(departments);
    }
}
