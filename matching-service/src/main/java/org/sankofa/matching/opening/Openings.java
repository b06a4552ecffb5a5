package org.sankofa.matching.opening;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentTerms;
import org.sankofa.matching.assignment.Edition;
import org.sankofa.matching.assignment.LanguageNeed;
import org.sankofa.matching.assignment.SkillNeed;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.storage.Place;
import org.sankofa.search.opening.Opening;
import org.sankofa.search.opening.OpeningReader;
import org.sankofa.search.opening.ReadOpening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is open, as it was read. The database says at every question what is open, and in which edition; only what an
 * edition says is kept, because it never changes.
 */
@Singleton
final class Openings {

    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);

    /** The newest so many are searched: more than any programme has, and some hundred megabytes. */
    private static final int MOST = 20_000;

    /** From so many new ones on, pages are read in place of one after the other. */
    private static final int MANY = 50;

    private static final int PAGE = 200;

    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final OpeningReader reader;
    private final Map<UUID, Open> known = new ConcurrentHashMap<>();

    Openings(AssignmentService assignments, InstitutionService institutions, OpeningReader reader) {
        this.assignments = assignments;
        this.institutions = institutions;
        this.reader = reader;
    }

    /** An open assignment with its host, and what there is to be found of it. */
    record Open(Edition edition, Assignment assignment, Institution host, ReadOpening read) {}

    /** What is open to that reader, newest first. In the caller's transaction, so that all of it is of one moment. */
    List<Open> to(@Nullable Actor actor) {
        List<Edition> editions = assignments.open(actor, MOST);
        Map<UUID, Edition> missing = new HashMap<>();
        for (Edition edition : editions) {
            Open open = known.get(edition.id());
            if (open == null || !open.edition.equals(edition)) {
                missing.put(edition.id(), edition);
            }
        }
        Map<UUID, Open> fresh = read(missing);
        if (actor == null || !(actor.is(Role.HOST) || actor.is(Role.MANAGER))) {
            forgetAllBut(editions);
        } else if (known.size() > MOST) {
            known.clear();
        }
        List<Open> open = new ArrayList<>(editions.size());
        for (Edition edition : editions) {
            Open read = fresh.get(edition.id());
            Open kept = read == null ? known.get(edition.id()) : read;
            // Another request may have put a newer edition, or taken away what was closed meanwhile.
            open.add(kept != null && kept.edition.equals(edition) ? kept : readOne(edition));
        }
        return open;
    }

    private void forgetAllBut(List<Edition> editions) {
        if (editions.size() == MOST) {
            LOG.warn("more than {} assignments are open; older ones are not found by words", MOST - 1);
        }
        if (known.size() > editions.size()) {
            Set<UUID> open = new HashSet<>();
            editions.forEach(edition -> open.add(edition.id()));
            known.keySet().retainAll(open);
        }
    }

    private Map<UUID, Open> read(Map<UUID, Edition> missing) {
        Map<UUID, Open> fresh = new HashMap<>();
        Map<UUID, Institution> hosts = new HashMap<>();
        assignments(missing.keySet()).forEach(assignment -> {
            Edition edition = missing.get(assignment.id());
            if (edition != null) {
                Open open = read(edition, assignment, hosts);
                fresh.put(edition.id(), open);
                known.put(edition.id(), open);
            }
        });
        return fresh;
    }

    private Stream<Assignment> assignments(Set<UUID> ids) {
        if (ids.size() < MANY) {
            return ids.stream().map(assignments::read);
        }
        return Stream.iterate(
                        assignments.published(Place.of(null, PAGE)),
                        page -> !page.isEmpty(),
                        page -> assignments.published(new Place(
                                page.getLast().createdAt(), page.getLast().id(), PAGE)))
                .flatMap(List::stream);
    }

    private Open readOne(Edition edition) {
        return read(edition, assignments.read(edition.id()), new HashMap<>());
    }

    private Open read(Edition edition, Assignment assignment, Map<UUID, Institution> hosts) {
        Institution host = hosts.computeIfAbsent(assignment.institution(), institutions::read);
        return new Open(edition, assignment, host, reader.read(opening(assignment, host)));
    }

    private static Opening opening(Assignment assignment, Institution host) {
        AssignmentTerms terms = assignment.terms();
        return new Opening(
                terms.occupation(),
                terms.specialties(),
                Stream.of(terms.requiredSkills(), terms.desiredSkills())
                        .flatMap(List::stream)
                        .map(SkillNeed::skill)
                        .toList(),
                languages(terms, true),
                languages(terms, false),
                assignment.country(),
                terms.minimumYears(),
                terms.term(),
                terms.presence(),
                List.of(
                        terms.description(),
                        terms.objectives(),
                        terms.support(),
                        terms.title(),
                        terms.supervisor(),
                        host.name(),
                        host.place()));
    }

    private static List<String> languages(AssignmentTerms terms, boolean required) {
        return terms.languages().stream()
                .filter(need -> need.required() == required)
                .map(LanguageNeed::language)
                .toList();
    }
}
