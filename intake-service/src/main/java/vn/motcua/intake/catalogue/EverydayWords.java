package vn.motcua.intake.catalogue;

import vn.motcua.kernel.id.ProcedureCode;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people say what they come for; all plain, as {@link SearchWords} makes them.
 *
 * @param ignored words that say nothing about the matter
 * @param phrases those that mean a procedure, each as its words
 */
record EverydayWords(Set<String> ignored, Map<ProcedureCode, List<List<String>>> phrases) {

    EverydayWords {
        ignored = Set.copyOf(ignored);
        phrases = Map.copyOf(phrases);
    }

    List<List<String>> of(ProcedureCode procedure) {
        return phrases.getOrDefault(procedure, List.of());
    }
}
