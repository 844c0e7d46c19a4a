package vn.motcua.processing.ladder;

import org.jspecify.annotations.Nullable;

import vn.motcua.processing.casework.model.Dossier;

/** Knows who stands in for officers who are away. */
@FunctionalInterface
interface Substitutes {

    /** Who does now, about that dossier; absent when nobody does. */
    @Nullable String of(String officer, Dossier dossier);
}
