package org.sankofa.matching;

import io.micronaut.serde.annotation.SerdeImport;
import org.sankofa.matching.assignment.AssignmentTerms;
import org.sankofa.matching.assignment.LanguageNeed;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.assignment.SkillNeed;
import org.sankofa.matching.candidate.Finding;
import org.sankofa.matching.candidate.Points;
import org.sankofa.matching.candidate.Reason;
import org.sankofa.matching.candidate.Score;
import org.sankofa.matching.institution.Contact;
import org.sankofa.matching.placement.CheckResult;
import org.sankofa.matching.placement.Decision;
import org.sankofa.matching.placement.Report;
import org.sankofa.matching.programme.Agreement;
import org.sankofa.matching.programme.Money;
import org.sankofa.matching.programme.Rules;
import org.sankofa.search.Availability;
import org.sankofa.search.Explanation;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SkillClaim;

/** The records of the model that are written as JSON, into columns or answers: the model itself knows no framework. */
@SerdeImport(Contact.class)
@SerdeImport(Money.class)
@SerdeImport(Rules.class)
@SerdeImport(Agreement.class)
@SerdeImport(Period.class)
@SerdeImport(SkillNeed.class)
@SerdeImport(LanguageNeed.class)
@SerdeImport(AssignmentTerms.class)
@SerdeImport(Finding.class)
@SerdeImport(Points.class)
@SerdeImport(Reason.class)
@SerdeImport(Score.class)
@SerdeImport(CheckResult.class)
@SerdeImport(Decision.class)
@SerdeImport(Report.class)
@SerdeImport(SkillClaim.class)
@SerdeImport(LanguageSkill.class)
@SerdeImport(Availability.class)
@SerdeImport(Explanation.Passage.class)
@SerdeImport(Explanation.Mark.class)
final class Serialised {
    private Serialised() {}
}
