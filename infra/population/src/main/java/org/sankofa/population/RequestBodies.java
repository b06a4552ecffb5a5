package org.sankofa.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.Availability;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SkillClaim;

/** The bodies of the HTTP API, as maps that {@link JsonText} writes. A caller may put in or take out fields. */
public final class RequestBodies {

    private RequestBodies() {}

    /** For `POST /accounts`. */
    public static Map<String, Object> signUp(String email, String role, String language) {
        return object("email", email, "role", role, "language", language);
    }

    /** For `POST /accounts/invitations`. */
    public static Map<String, Object> invitation(String email, String role, String language) {
        return object("email", email, "role", role, "language", language);
    }

    /** For `POST /accounts/confirmations`. */
    public static Map<String, Object> confirmation(String token, String password) {
        return object("token", token, "password", password);
    }

    /** For `POST /tokens`. */
    public static Map<String, Object> signIn(String email, String password) {
        return object("email", email, "password", password);
    }

    /** For `POST /clinicians` and `PUT /clinicians/me`. */
    public static Map<String, Object> clinician(Person person) {
        return object("identity", identity(person.identity()), "profile", profile(person.profile()));
    }

    public static Map<String, Object> identity(Identity identity) {
        return object(
                "givenName",
                identity.givenName(),
                "familyName",
                identity.familyName(),
                "dateOfBirth",
                identity.dateOfBirth(),
                "phone",
                identity.phone());
    }

    public static Map<String, Object> profile(Profile profile) {
        List<Object> skills = new ArrayList<>(profile.skills().size());
        for (SkillClaim claim : profile.skills()) {
            skills.add(object("skill", claim.skill(), "level", claim.level(), "lastPractised", claim.lastPractised()));
        }
        List<Object> languages = new ArrayList<>(profile.languages().size());
        for (LanguageSkill spoken : profile.languages()) {
            languages.add(object("language", spoken.language(), "level", spoken.level()));
        }
        List<Object> availability = new ArrayList<>(profile.availability().size());
        for (Availability window : profile.availability()) {
            availability.add(object("from", window.from(), "until", window.until()));
        }
        return object(
                "occupation",
                profile.occupation(),
                "specialties",
                profile.specialties(),
                "skills",
                skills,
                "languages",
                languages,
                "yearsOfExperience",
                profile.yearsOfExperience(),
                "residence",
                profile.residence(),
                "practice",
                object(
                        "setting",
                        profile.practice().setting(),
                        "country",
                        profile.practice().country()),
                "origins",
                profile.origins(),
                "citizenships",
                profile.citizenships(),
                "presences",
                profile.presences(),
                "terms",
                profile.terms(),
                "availability",
                availability,
                "preferredCountries",
                profile.preferredCountries(),
                "summary",
                profile.summary());
    }

    /** For `PUT /clinicians/me/consents`. */
    public static Map<String, Object> consents(Consents consents) {
        return object(
                "matching",
                consents.matching(),
                "identityToHosts",
                consents.identityToHosts(),
                "statistics",
                consents.statistics());
    }

    /** For `POST /clinicians/me/credentials`. */
    public static Map<String, Object> credential(Credential credential) {
        return object(
                "kind",
                credential.kind(),
                "issuer",
                credential.issuer(),
                "number",
                credential.number(),
                "country",
                credential.country(),
                "issuedOn",
                credential.issuedOn(),
                "expiresOn",
                credential.expiresOn());
    }

    /**
     * For `POST /credentials/{id}/verification`: what a verifier enters about that credential of that person.
     *
     * @throws IllegalArgumentException if nobody has checked it
     */
    public static Map<String, Object> verification(Person person, Credential credential) {
        return switch (credential.finding()) {
            case VERIFIED ->
                object(
                        "outcome",
                        "VERIFIED",
                        "method",
                        "ISSUER_REGISTER",
                        "practice",
                        person.profile().practice().setting());
            case REFUSED ->
                object("outcome", "REFUSED", "method", "ISSUER_CONTACT", "comment", "The issuer knows no such number.");
            case PENDING -> throw new IllegalArgumentException("nobody has checked " + credential.number());
        };
    }

    /** For `POST /institutions`. */
    public static Map<String, Object> institution(Institution institution) {
        return object(
                "name",
                institution.name(),
                "country",
                institution.country(),
                "place",
                institution.place(),
                "kind",
                institution.kind(),
                "about",
                institution.about(),
                "contact",
                object("name", institution.contactName(), "email", institution.contactEmail()));
    }

    /** For `POST /programmes`. */
    public static Map<String, Object> programme(Programme programme) {
        List<Object> agreements = new ArrayList<>();
        for (Programme.Agreement agreement : programme.agreements()) {
            agreements.add(object(
                    "title",
                    agreement.title(),
                    "kind",
                    agreement.kind(),
                    "countries",
                    agreement.countries(),
                    "occupations",
                    agreement.occupations(),
                    "startsOn",
                    agreement.startsOn(),
                    "endsOn",
                    agreement.endsOn(),
                    "quota",
                    agreement.quota(),
                    "maximumDurationDays",
                    agreement.maximumDurationDays(),
                    "qualificationsRecognised",
                    agreement.qualificationsRecognised(),
                    "reEntryGuaranteed",
                    agreement.reEntryGuaranteed(),
                    "coversSafeguardedCountries",
                    agreement.coversSafeguardedCountries()));
        }
        return object(
                "name",
                programme.name(),
                "funder",
                programme.funder(),
                "countries",
                programme.countries(),
                "occupations",
                programme.occupations(),
                "presences",
                programme.presences(),
                "terms",
                programme.terms(),
                "startsOn",
                programme.startsOn(),
                "endsOn",
                programme.endsOn(),
                "budget",
                money(programme.budget()),
                "rules",
                object("heritageRequired", programme.heritageRequired()),
                "agreements",
                agreements);
    }

    /** For `POST /assignments`, once institution and programme have ids. */
    public static Map<String, Object> assignment(Assignment assignment, UUID institution, UUID programme) {
        List<Object> languages = new ArrayList<>();
        for (Assignment.LanguageNeed need : assignment.languages()) {
            languages.add(object(
                    "language",
                    need.language().language(),
                    "level",
                    need.language().level(),
                    "required",
                    need.required()));
        }
        return object(
                "institution",
                institution,
                "programme",
                programme,
                "title",
                assignment.title(),
                "occupation",
                assignment.occupation(),
                "specialties",
                assignment.specialties(),
                "requiredSkills",
                skills(assignment.requiredSkills()),
                "desiredSkills",
                skills(assignment.desiredSkills()),
                "languages",
                languages,
                "minimumYears",
                assignment.minimumYears(),
                "verificationLevel",
                assignment.verificationLevel(),
                "places",
                assignment.places(),
                "presence",
                assignment.presence(),
                "term",
                assignment.term(),
                "window",
                object("from", assignment.from(), "until", assignment.until()),
                "durationDays",
                assignment.durationDays(),
                "objectives",
                assignment.objectives(),
                "support",
                assignment.support(),
                "supervisor",
                assignment.supervisor(),
                "description",
                assignment.description(),
                "costPerPlace",
                money(assignment.costPerPlace()));
    }

    private static List<Object> skills(List<Assignment.SkillNeed> needs) {
        List<Object> skills = new ArrayList<>();
        for (Assignment.SkillNeed need : needs) {
            skills.add(object("skill", need.skill(), "level", need.level()));
        }
        return skills;
    }

    private static Map<String, Object> money(Money money) {
        return object("amount", money.amount(), "currency", money.currency());
    }

    /** Name, value, name, value…; pairs whose value is null are left out. */
    private static Map<String, Object> object(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>(pairs.length);
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                map.put(String.valueOf(pairs[i]), value);
            }
        }
        return map;
    }
}
