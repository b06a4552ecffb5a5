package org.sankofa.registry.directory;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.registry.clinician.Clinician;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.ClinicianStatus;
import org.sankofa.registry.clinician.Profile;
import org.sankofa.search.Applied;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index say what the database says. Only those who submitted and allow it are in it; everybody else who ever
 * was is withdrawn from it, under their version, so that no order of arrival brings them back.
 */
@Singleton
class DirectoryIndex {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryIndex.class);
    private static final int PAGE = 500;

    private final ClinicianService clinicians;
    private final ClinicianIndex index;

    DirectoryIndex(ClinicianService clinicians, ClinicianIndex index) {
        this.clinicians = clinicians;
        this.index = index;
    }

    /** Brings the present rows of these clinicians into the index. */
    void update(Collection<UUID> ids) {
        List<Write> writes = clinicians.findAll(ids).stream()
                // Nobody goes back to being a draft, so one who is was never in it.
                .filter(clinician -> clinician.status() != ClinicianStatus.DRAFT)
                .map(DirectoryIndex::write)
                .toList();
        if (!writes.isEmpty()) {
            report(index.apply(writes));
        }
    }

    /** Fills a new index from the database while the present one goes on. */
    Applied rebuild() {
        Applied applied = index.rebuild(() -> new Registered(clinicians));
        report(applied);
        return applied;
    }

    /** The document says nothing of who it is about, so what Elasticsearch objects to may be logged. */
    private static void report(Applied applied) {
        applied.refused()
                .forEach(refused -> LOG.error(
                        "clinician {} version {} cannot be indexed: {}",
                        refused.id(),
                        refused.version(),
                        refused.reason()));
    }

    private static Write write(Clinician clinician) {
        return clinician.isFindable()
                ? new Write.Put(document(clinician))
                : new Write.Withdraw(clinician.id(), clinician.version());
    }

    static ClinicianDocument document(Clinician clinician) {
        Profile profile = clinician.profile();
        Profile.Practice practice = profile.practice();
        return new ClinicianDocument(
                clinician.id(),
                clinician.version(),
                clinician.pseudonym().value(),
                present(profile.occupation()),
                profile.specialties(),
                profile.skills().stream()
                        .map(skill -> new SkillClaim(skill.skill(), skill.level(), skill.lastPractised()))
                        .toList(),
                profile.languages(),
                Objects.requireNonNullElse(profile.yearsOfExperience(), 0),
                present(profile.residence()),
                practice == null ? null : practice.country(),
                profile.origins(),
                profile.citizenships(),
                profile.presences(),
                profile.terms(),
                profile.availability(),
                profile.preferredCountries(),
                present(profile.summary()),
                clinician.verificationLevel(),
                clinician.levelValidUntil());
    }

    private static String present(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Everybody who is no draft, page by page in the order of ids, each page read when it is reached. */
    private static final class Registered implements Iterator<Write> {
        private final ClinicianService clinicians;
        private List<Write> page = new ArrayList<>();
        private int next;
        private @Nullable UUID last;
        private boolean ended;

        Registered(ClinicianService clinicians) {
            this.clinicians = clinicians;
        }

        @Override
        public boolean hasNext() {
            while (next == page.size() && !ended) {
                List<Clinician> read = clinicians.page(last, PAGE);
                ended = read.size() < PAGE;
                if (!read.isEmpty()) {
                    last = read.getLast().id();
                }
                page = read.stream()
                        .filter(clinician -> clinician.status() != ClinicianStatus.DRAFT)
                        .map(DirectoryIndex::write)
                        .toList();
                next = 0;
            }
            return next < page.size();
        }

        @Override
        public Write next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(next++);
        }
    }
}
