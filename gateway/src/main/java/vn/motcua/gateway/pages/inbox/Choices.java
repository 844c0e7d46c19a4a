package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.gateway.client.CaseFile;
import vn.motcua.gateway.client.CaseFile.Opinion;
import vn.motcua.gateway.client.ProcessingClient.Case;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Assignees;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.inbox.Field.Group;
import vn.motcua.gateway.pages.inbox.Field.Option;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What can be chosen in the forms of a case, and with what they are filled. */
@Component
final class Choices {

    private final Catalogue catalogue;
    private final Assignees assignees;
    private final InstantSource clock;
    private final Show show;

    Choices(Catalogue catalogue, Assignees assignees, InstantSource clock, Show show) {
        this.catalogue = catalogue;
        this.assignees = assignees;
        this.clock = clock;
        this.show = show;
    }

    List<Group> of(Input input, Case found, Account account) {
        return switch (input.kind()) {
            case OUTCOME -> words("outcome", "GRANTED", "REFUSED");
            case HOW -> words("how", "COUNTER", "POST", "ONLINE");
            case OPINION -> List.of(new Group("", questions(found.file(), account)));
            case PERSON -> people(found, account);
            case UNIT -> units(found);
            case LINES -> asked(found.file());
            case TEXT, LONG_TEXT, WHOLE_NUMBER, HALVES, FILE -> List.of();
        };
    }

    /** What is known before anything is typed; empty for nothing. */
    String filled(CaseAction action, Input input, Case found, Account account) {
        CaseFile file = found.file();
        return switch (input.kind()) {
            case WHOLE_NUMBER -> action == CaseAction.SETTLE_PAYMENT ? due(file) : "";
            case UNIT -> action == CaseAction.HAND_OVER ? next(found) : "";
            case OPINION ->
                    questions(file, account).stream().findFirst().map(Option::value).orElse("");
            // What was asked for is offered and not ticked: only what was brought is recorded.
            case OUTCOME, HOW, PERSON, TEXT, LONG_TEXT, LINES, HALVES, FILE -> "";
        };
    }

    private List<Group> words(String list, String... words) {
        List<Option> options =
                Stream.of(words).map(word -> new Option(word, show.word(list, word))).toList();
        return List.of(new Group("", options));
    }

    /** Those of its department; no group at all when that cannot be told. */
    private List<Group> people(Case found, Account account) {
        var offer = assignees.of(found.summary().agency(), found.summary().department(), account);
        List<Option> options =
                offer.people().stream().map(one -> new Option(one.login(), one.label())).toList();
        return offer.answered() ? List.of(new Group("", options)) : List.of();
    }

    /** The departments of all agencies that there are today, but the one that has the case. */
    private List<Group> units(Case found) {
        LocalDate today = VietnamTime.date(clock.instant());
        String here = unit(found.summary().agency(), found.summary().department());
        return catalogue.agenciesOn(today).stream()
                .map(agency -> new Group(show.agency(agency.id().value()), options(agency, here)))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    private List<Option> options(Agency agency, String here) {
        String id = agency.id().value();
        return agency.departments().stream()
                .map(one -> one.code().value())
                .filter(code -> !unit(id, code).equals(here))
                .map(code -> new Option(unit(id, code), show.department(id, code)))
                .toList();
    }

    /** The open questions that this account's department was asked. */
    private List<Option> questions(CaseFile file, Account account) {
        return file.opinions().stream()
                .filter(opinion -> opinion.answer() == null)
                .filter(opinion -> isAsked(opinion, account))
                .map(opinion -> new Option(opinion.id(), question(opinion)))
                .toList();
    }

    private String question(Opinion opinion) {
        String department =
                opinion.departmentName() == null
                        ? show.department(opinion.agency(), opinion.department())
                        : opinion.departmentName();
        return department + ": " + opinion.question();
    }

    private static boolean isAsked(Opinion opinion, Account account) {
        boolean agency =
                opinion.agency() == null || new AgencyId(opinion.agency()).within(account.agency());
        return agency
                && (account.departments().isEmpty()
                        || account.departments().stream()
                                .anyMatch(own -> own.value().equals(opinion.department())));
    }

    private static List<Group> asked(CaseFile file) {
        if (file.waitsFor() == null || file.waitsFor().items().isEmpty()) {
            return List.of();
        }
        List<Option> items =
                file.waitsFor().items().stream().map(item -> new Option(item, item)).toList();
        return List.of(new Group("", items));
    }

    private static String due(CaseFile file) {
        return file.waitsFor() == null ? "" : Objects.toString(file.waitsFor().amount(), "");
    }

    private static String next(Case found) {
        var next = found.file().next();
        return next == null ? "" : unit(agency(next.agency(), found), next.department());
    }

    private static String agency(@Nullable String other, Case found) {
        return other == null ? found.summary().agency() : other;
    }

    private static String unit(String agency, String department) {
        return agency + "/" + department;
    }
}
