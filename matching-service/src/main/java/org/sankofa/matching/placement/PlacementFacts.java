package org.sankofa.matching.placement;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sankofa.kit.page.Reader;
import org.sankofa.matching.decision.Told;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.programme.ProgrammeService;

/** What pages tell of a placement, in words of the reader's language. */
@Singleton
final class PlacementFacts {
    private final InstitutionService institutions;
    private final ProgrammeService programmes;

    PlacementFacts(InstitutionService institutions, ProgrammeService programmes) {
        this.institutions = institutions;
        this.programmes = programmes;
    }

    /**
     * What is known of it to that side; the clinician is not told what it costs.
     *
     * @param about what is known of the clinician besides
     */
    List<Told> facts(Placement placement, Party side, List<String> about, Reader reader) {
        Institution host = institutions.read(placement.institution());
        List<Told> facts = new ArrayList<>();
        facts.add(Told.of(
                "queue.fact.host",
                String.join(reader.say("page.comma"), host.name(), host.place(), reader.country(host.country()))));
        facts.add(Told.of(
                "queue.fact.programme", programmes.read(placement.programme()).name()));
        facts.add(Told.of("queue.fact.candidate", placement.pseudonym(), about));
        facts.add(Told.of(
                "queue.fact.mode", reader.say("opening.mode." + placement.term() + "." + placement.presence())));
        facts.add(Told.of(
                "queue.fact.days",
                reader.say(
                        "opening.when",
                        Map.of(
                                "from", reader.day(placement.period().from()),
                                "until", reader.day(placement.period().until())))));
        if (side != Party.CLINICIAN) {
            facts.add(Told.of("queue.fact.cost", placement.cost().in(reader.locale(), reader.messages())));
        }
        if (placement.reason() != null) {
            facts.add(Told.text("queue.fact.reason", placement.reason()));
        }
        Decision decision = placement.decision();
        if (decision != null) {
            facts.add(Told.of(
                    "queue.fact.decided",
                    reader.day(decision.at().atZone(ZoneOffset.UTC).toLocalDate())));
            if (decision.reason() != null) {
                facts.add(Told.text("queue.fact.reason", decision.reason()));
            }
        }
        return facts;
    }
}
