package org.sankofa.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.population.Assignment.LanguageNeed;
import org.sankofa.population.Assignment.SkillNeed;
import org.sankofa.population.Programme.Agreement;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/**
 * Ten needs that hospitals and programmes really published between 2008 and 2025, told in our words.
 *
 * <p>Who, where, what and how long is theirs and the source is named; dates are moved so that they lie ahead, and money,
 * contacts and agreements are invented, because a demo needs them and the publications do not tell them.
 */
public final class PublishedNeeds {

    /**
     * One published need; several assignments where it asked for a team or a couple.
     *
     * @param number as in our list of sources, 1 to 10
     */
    public record Need(int number, String source, List<Assignment> assignments) {}

    public static final String BURAO = "burao-obstetrician";
    public static final String MANAGER_RETURN = "manager@example.org";
    public static final String MANAGER_MISSIONS = "manager.missions@example.org";
    public static final String MANAGER_DEVELOPMENT = "manager.development@example.org";

    private static final List<Presence> ALL_PRESENCES = List.of(Presence.values());
    private static final List<Presence> ON_SITE = List.of(Presence.PHYSICAL);

    private final LocalDate today;
    private final List<Institution> institutions;
    private final List<Programme> programmes;
    private final List<Need> needs;

    private PublishedNeeds(LocalDate today) {
        this.today = today;
        this.institutions = makeInstitutions();
        this.programmes = makeProgrammes();
        this.needs = List.of(
                burao(),
                somalia(),
                ghana(),
                caboVerde(),
                fogo(),
                lusaka(),
                makeni(),
                lubefu(),
                rwanda(),
                development());
    }

    /** The needs as if they were published today. */
    public static PublishedNeeds of(LocalDate today) {
        return new PublishedNeeds(today);
    }

    public List<Institution> institutions() {
        return institutions;
    }

    public List<Programme> programmes() {
        return programmes;
    }

    public List<Need> needs() {
        return needs;
    }

    /** Every assignment of every need, in their order. */
    public List<Assignment> assignments() {
        return needs.stream().flatMap(need -> need.assignments().stream()).toList();
    }

    public Institution institution(String key) {
        return institutions.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public Programme programme(String key) {
        return programmes.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public Assignment assignment(String key) {
        return assignments().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Need burao() {
        return new Need(
                1,
                "MIDA FINNSOM Health phase V vacancy, Burao Regional Hospital, 2024",
                List.of(new Draft(BURAO, "burao", "finnsom", "Obstetrics and gynaecology specialist, Burao")
                        .wants("2212", 5, 2, "obstetrics-gynaecology")
                        .required(
                                "caesarean-section:PROFICIENT",
                                "emergency-obstetric-care:PROFICIENT",
                                "clinical-teaching:COMPETENT",
                                "mentoring:COMPETENT")
                        .desired(
                                "supportive-supervision:COMPETENT",
                                "health-sector-coordination:BASIC",
                                "obstetric-ultrasound:COMPETENT",
                                "postpartum-haemorrhage-management:PROFICIENT")
                        .languages("so:B2!", "en:B2!", "ar:B1")
                        .window(60, 540, 365)
                        .told(
                                "Care for women and newborns at the maternity; staff who manage complications by"
                                        + " themselves; lower-level facilities that refer in time.",
                                "Stipend by qualification and experience, health insurance, briefing before"
                                        + " departure; the host sees to safety.",
                                "Medical director of the hospital",
                                "Twelve months, extendable on performance. Besides care: mentoring of medical staff,"
                                        + " turns at lower-level facilities to train there, and a part in the"
                                        + " coordination of the health sector. Apply within four weeks. Source: MIDA"
                                        + " FINNSOM Health phase V vacancy, Burao Regional Hospital, 2024.")
                        .costing(38_000)
                        .assignment()));
    }

    private Need somalia() {
        String source = "MIDA Somalia requirements, regional hospitals, since 2008";
        String terms = " Proof of legal residence abroad and of the right to return there is asked for; host and"
                + " programme interview together. Experience counts in bands: 2-3, 3-7, 8-10, 11 years and more."
                + " Source: " + source + ".";
        return new Need(
                2,
                source,
                List.of(
                        new Draft(
                                        "somalia-dialysis-nurse",
                                        "somalia-regional",
                                        "mida-somalia",
                                        "Nurse to set up the first dialysis unit")
                                .wants("2221", 3, 2, "dialysis-nursing")
                                .required("haemodialysis:PROFICIENT", "dialysis-unit-setup:BASIC")
                                .desired("dialysis-water-treatment:BASIC", "nurse-education:BASIC", "mentoring:BASIC")
                                .languages("so:B2!", "en:B2!")
                                .window(45, 420, 180)
                                .told(
                                        "A dialysis unit that local nurses run safely when you leave.",
                                        "Allowance by band of experience, travel, insurance.",
                                        "Director of nursing",
                                        "Six months, within the three to eighteen that the programme allows. You choose"
                                                + " the place with the hospital, train the first team and write its"
                                                + " routines." + terms)
                                .costing(21_000)
                                .assignment(),
                        new Draft(
                                        "somalia-nephrologist",
                                        "somalia-regional",
                                        "mida-somalia",
                                        "Nephrologist for the first dialysis unit")
                                .wants("2212", 3, 2, "nephrology")
                                .required("haemodialysis:PROFICIENT", "renal-care:COMPETENT")
                                .desired("peritoneal-dialysis:BASIC", "clinical-teaching:BASIC")
                                .languages("so:B1!", "en:B2!")
                                .window(45, 420, 90)
                                .told(
                                        "Patients chosen, prescribed for and followed by protocol.",
                                        "Allowance by band of experience, travel, insurance.",
                                        "Medical director",
                                        "Works with the nurse who sets up the unit (see the assignment \"Nurse to set up"
                                                + " the first dialysis unit\")." + terms)
                                .costing(15_000)
                                .assignment(),
                        new Draft(
                                        "somalia-teacher",
                                        "somalia-regional",
                                        "mida-somalia",
                                        "Teacher of teachers and curriculum, nursing")
                                .wants("2221", 8, 3)
                                .required("curriculum-development:COMPETENT", "clinical-teaching:PROFICIENT")
                                .desired("training-of-trainers:COMPETENT", "examination-assessment:COMPETENT")
                                .languages("so:B2!", "en:B2!", "ar:B1")
                                .window(30, 400, 120)
                                .told(
                                        "Teachers trained and a curriculum for three years of nursing in use.",
                                        "Allowance by band of experience, travel, insurance.",
                                        "Head of the school of nursing",
                                        "Training of teachers and curricula." + terms)
                                .costing(16_000)
                                .assignment()));
    }

    private Need ghana() {
        String source = "MIDA Ghana Health, hospitals in Ghana, 2008-2012";
        String terms = " From three weeks to three months. In the other direction, staff of the hospital train at the"
                + " institution where you work. Source: " + source + ".";
        return new Need(
                3,
                source,
                List.of(
                        new Draft(
                                        "ghana-midwife",
                                        "ghana-teaching",
                                        "mida-ghana",
                                        "Midwife to practise and teach, six weeks")
                                .wants("2222", 3, 2)
                                .required("labour-care:PROFICIENT", "clinical-teaching:BASIC")
                                .desired("neonatal-resuscitation:COMPETENT", "pre-eclampsia-management:COMPETENT")
                                .languages("en:B2!", "tw:B1")
                                .window(30, 300, 42)
                                .told(
                                        "Midwives of the ward and students manage emergencies by one protocol.",
                                        "Travel, allowance, insurance and visa are paid.",
                                        "Head of midwifery",
                                        "Ghanaian health workers in the Netherlands, the United Kingdom, Germany and"
                                                + " elsewhere in the European Union teach and practise." + terms)
                                .costing(5_200)
                                .assignment(),
                        new Draft(
                                        "ghana-emergency",
                                        "ghana-teaching",
                                        "mida-ghana",
                                        "Emergency nurse to practise and teach")
                                .wants("2221", 3, 2, "emergency-nursing")
                                .required("triage:PROFICIENT")
                                .desired("advanced-life-support:COMPETENT", "simulation-training:BASIC")
                                .languages("en:B2!", "tw:B1")
                                .window(30, 300, 28)
                                .places(2)
                                .told(
                                        "Triage works by day and night.",
                                        "Travel, allowance, insurance and visa are paid.",
                                        "Head of the emergency department",
                                        "Teaching on the shift, with local staff as partners." + terms)
                                .costing(4_400)
                                .assignment()));
    }

    private Need caboVerde() {
        String source =
                "notícias sobre a missão de uma sociedade de médicos à Praia e a São Vicente, 1 a 9 de abril de 2022";
        String team = " Parte de uma missão de 26 médicos de origem cabo-verdiana que vivem nos Estados Unidos: 19 em"
                + " Praia e 7 em São Vicente, nos mesmos nove dias (ver as outras vagas da missão). Inclui um simpósio;"
                + " depois, telemedicina a partir de casa. Fonte: " + source + ".";
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(mission("praia-mental-health", "praia", "Saúde mental, missão a Praia", 3, "psychiatry", team)
                .required("psychiatric-assessment:PROFICIENT")
                .desired("trauma-focused-therapy:COMPETENT", "clinical-teaching:BASIC")
                .assignment());
        assignments.add(
                mission("praia-vascular", "praia", "Cirurgia vascular, missão a Praia", 3, "vascular-surgery", team)
                        .required("vascular-procedures:PROFICIENT")
                        .desired("dialysis-access-surgery:COMPETENT", "surgical-training:BASIC")
                        .assignment());
        assignments.add(
                mission("praia-hernia", "praia", "Hérnias e laparoscopia, missão a Praia", 5, "general-surgery", team)
                        .required("hernia-repair:PROFICIENT", "laparoscopic-surgery:COMPETENT")
                        .desired("laparoscopic-cholecystectomy:COMPETENT", "surgical-training:BASIC")
                        .assignment());
        assignments.add(mission(
                        "praia-internal", "praia", "Medicina interna, missão a Praia", 4, "internal-medicine", team)
                .required("ward-rounds:COMPETENT")
                .desired("hypertension-care:PROFICIENT", "diabetes-care:PROFICIENT", "symposium-organisation:BASIC")
                .assignment());
        assignments.add(mission(
                        "praia-cardiac-anaesthesia",
                        "praia",
                        "Anestesia cardíaca, missão a Praia",
                        2,
                        "anaesthesiology",
                        team)
                .required("cardiac-anaesthesia:PROFICIENT")
                .desired("airway-management:PROFICIENT", "clinical-teaching:BASIC")
                .assignment());
        assignments.add(
                mission("praia-intensive", "praia", "Cuidados intensivos, missão a Praia", 2, "intensive-care", team)
                        .required("intensive-care:PROFICIENT", "mechanical-ventilation:COMPETENT")
                        .desired("clinical-teaching:BASIC", "sepsis-management:COMPETENT")
                        .assignment());
        assignments.add(mission(
                        "mindelo-surgery",
                        "mindelo",
                        "Hérnias e laparoscopia, missão a São Vicente",
                        3,
                        "general-surgery",
                        team)
                .required("hernia-repair:PROFICIENT", "laparoscopic-surgery:COMPETENT")
                .desired("surgical-training:BASIC")
                .assignment());
        assignments.add(mission(
                        "mindelo-internal",
                        "mindelo",
                        "Medicina interna, missão a São Vicente",
                        2,
                        "internal-medicine",
                        team)
                .required("ward-rounds:COMPETENT")
                .desired("hypertension-care:PROFICIENT", "ecg-interpretation:COMPETENT")
                .assignment());
        assignments.add(mission(
                        "mindelo-intensive",
                        "mindelo",
                        "Cuidados intensivos, missão a São Vicente",
                        2,
                        "intensive-care",
                        team)
                .required("intensive-care:PROFICIENT")
                .desired("mechanical-ventilation:PROFICIENT", "clinical-teaching:BASIC")
                .assignment());
        assignments.add(
                mission("praia-telemedicine", "praia", "Telemedicina depois da missão", 2, "internal-medicine", team)
                        .by(Presence.VIRTUAL)
                        .required("teleconsultation:BASIC")
                        .desired("chronic-disease-care:PROFICIENT")
                        .window(139, 330, 180)
                        .costing(600)
                        .assignment());
        return new Need(4, source, assignments);
    }

    private Draft mission(String key, String institution, String title, int places, String specialty, String team) {
        return new Draft(key, institution, "cabo-verde-missions", title)
                .wants("2212", 5, 2, specialty)
                .languages("pt:B2!", "kea:B1", "en:B1")
                .window(130, 138, 9)
                .places(places)
                .told(
                        "Doentes tratados e equipas locais formadas em nove dias.",
                        "Viagem, alojamento e seguro; organização por uma sociedade de médicos.",
                        "Direção clínica do hospital",
                        "Nove dias, datas fixas." + team)
                .costing(2_400);
    }

    private Need fogo() {
        String source = "notícia sobre a 25.ª missão da mesma sociedade, Fogo e Brava, 2025";
        String team =
                " Missão conjunta com a associação de enfermeiros da mesma diáspora. O cirurgião responsável pede mais"
                        + " continuidade entre missões: quem já veio é bem-vindo de novo. Fonte: " + source + ".";
        return new Need(
                5,
                source,
                List.of(
                        new Draft(
                                        "fogo-general-practice",
                                        "fogo",
                                        "cabo-verde-missions",
                                        "Medicina geral nas ilhas do Fogo e da Brava")
                                .wants("2211", 3, 2)
                                .required("outpatient-consultation:PROFICIENT")
                                .desired(
                                        "hypertension-care:PROFICIENT",
                                        "diabetes-care:PROFICIENT",
                                        "rural-practice:BASIC")
                                .languages("pt:B2!", "kea:B1")
                                .window(90, 110, 14)
                                .places(2)
                                .told(
                                        "Consultas nas duas ilhas e formação das equipas locais.",
                                        "Viagem, alojamento e seguro.",
                                        "Delegado de saúde",
                                        "Duas semanas entre o Fogo e a Brava." + team)
                                .costing(2_200)
                                .assignment(),
                        new Draft(
                                        "fogo-oncology-nurse",
                                        "fogo",
                                        "cabo-verde-missions",
                                        "Enfermagem oncológica, Fogo e Brava")
                                .wants("2221", 3, 2, "oncology-nursing")
                                .required("cancer-care:COMPETENT")
                                .desired("chemotherapy:COMPETENT", "palliative-care:COMPETENT", "mentoring:BASIC")
                                .languages("pt:B2!", "kea:B1")
                                .window(90, 110, 14)
                                .places(2)
                                .told(
                                        "Doentes oncológicos seguidos nas ilhas, com menos viagens a Praia.",
                                        "Viagem, alojamento e seguro.",
                                        "Enfermeira-chefe",
                                        "Cuidados e formação de enfermeiros locais." + team)
                                .costing(2_200)
                                .assignment(),
                        new Draft(
                                        "fogo-oncologist",
                                        "fogo",
                                        "cabo-verde-missions",
                                        "Oncologia, missão e seguimento à distância")
                                .wants("2212", 5, 2, "medical-oncology")
                                .by(Presence.HYBRID)
                                .required("cancer-care:PROFICIENT")
                                .desired("teleconsultation:BASIC", "tumour-board:COMPETENT")
                                .languages("pt:B2!", "kea:B1")
                                .window(90, 300, 120)
                                .told(
                                        "Um plano para cada doente, revisto por vídeo todos os meses.",
                                        "Viagem, alojamento e seguro.",
                                        "Direção clínica",
                                        "Duas semanas nas ilhas, depois consultas por vídeo." + team)
                                .costing(3_000)
                                .assignment()));
    }

    private Need lusaka() {
        return new Need(
                6,
                "a participant's account of a partnership of hospitals, University Teaching Hospital, Lusaka",
                List.of(new Draft(
                                "lusaka-icu-educator",
                                "lusaka",
                                "lusaka-partnership",
                                "Intensive-care nurse educator, Lusaka")
                        .wants("2221", 5, 2, "critical-care-nursing")
                        .required("mechanical-ventilation:PROFICIENT", "nurse-education:COMPETENT")
                        .desired(
                                "curriculum-development:BASIC",
                                "simulation-training:BASIC",
                                "drug-dose-calculation:COMPETENT")
                        .languages("en:C1!", "bem:A2", "ny:A2")
                        .window(30, 240, 28)
                        .told(
                                "Nurses of the main intensive-care unit and students of the school of nursing care"
                                        + " for ventilated patients by one standard.",
                                "Flight, lodging near the hospital, insurance.",
                                "Nursing officer in charge of the main intensive-care unit",
                                "A short placement in a partnership of hospitals, in a house of 2,000 beds: half on the"
                                        + " unit, half at the school of nursing. Source: a participant's account of a partnership of"
                                        + " hospitals, University Teaching Hospital, Lusaka.")
                        .costing(3_600)
                        .assignment()));
    }

    private Need makeni() {
        String source = "a participant's account, Makeni, 2010-2011";
        String couple = " We look for a couple, or two people who want to work side by side, and place both in the same"
                + " hospital for the same year: see our other assignment. Source: " + source + ".";
        return new Need(
                7,
                source,
                List.of(
                        new Draft(
                                        "makeni-paediatrician",
                                        "makeni",
                                        "makeni",
                                        "Paediatrician for a year, placed as a couple")
                                .wants("2212", 3, 2, "paediatrics")
                                .required("paediatric-ward-care:PROFICIENT")
                                .desired(
                                        "drug-dose-calculation:PROFICIENT",
                                        "clinical-protocol-development:BASIC",
                                        "ward-rounds:BASIC")
                                .languages("en:C1!", "kri:A2")
                                .window(60, 480, 365)
                                .told(
                                        "Daily ward rounds and drug charts without errors of dose.",
                                        "Flight, house on the grounds, insurance, allowance.",
                                        "Medical superintendent",
                                        "Ward rounds, protocols and drug calculations with the nurses." + couple)
                                .costing(19_000)
                                .assignment(),
                        new Draft(
                                        "makeni-general-practitioner",
                                        "makeni",
                                        "makeni",
                                        "General practitioner for a year, placed as a couple")
                                .wants("2211", 3, 2)
                                .required("outpatient-consultation:PROFICIENT", "obstetric-ultrasound:BASIC")
                                .desired(
                                        "pre-eclampsia-management:BASIC",
                                        "antenatal-care:COMPETENT",
                                        "clinical-protocol-development:BASIC")
                                .languages("en:C1!", "kri:A2")
                                .window(60, 480, 365)
                                .told(
                                        "Every antenatal patient is scanned once; the protocol for pre-eclampsia is"
                                                + " taught and used.",
                                        "Flight, house on the grounds, insurance, allowance.",
                                        "Medical superintendent",
                                        "Ultrasound of antenatal patients, teaching of protocols, out-patients."
                                                + couple)
                                .costing(19_000)
                                .assignment()));
    }

    private Need lubefu() {
        String source = "article de presse, Lubefu (Sankuru), 2021";
        String place =
                " Cinq heures de route depuis la piste d'atterrissage. Une équipe : voir nos autres missions à Lubefu."
                        + " Source : " + source + ".";
        return new Need(
                8,
                source,
                List.of(
                        new Draft("lubefu-biologist", "lubefu", "sankuru", "Médecin biologiste, laboratoire de Lubefu")
                                .wants("2212", 3, 3, "medical-biology")
                                .required("laboratory-practice:PROFICIENT")
                                .desired("laboratory-quality-management:COMPETENT", "mentoring:BASIC")
                                .languages("fr:C1!", "lua:A2", "ln:A2")
                                .window(20, 60, 30)
                                .told(
                                        "Un laboratoire qui rend des résultats fiables.",
                                        "Transport, logement sur place, assurance.",
                                        "Médecin directeur",
                                        "Remise en route du laboratoire, jusqu'à la fin du mois." + place)
                                .costing(3_900)
                                .assignment(),
                        new Draft("lubefu-technologist", "lubefu", "sankuru", "Technicien de laboratoire, Lubefu")
                                .wants("3212", 3, 3)
                                .required("microscopy:PROFICIENT")
                                .desired(
                                        "malaria-microscopy:PROFICIENT",
                                        "laboratory-equipment-maintenance:BASIC",
                                        "mentoring:BASIC")
                                .languages("fr:B2!", "lua:A2", "ln:A2")
                                .window(20, 60, 30)
                                .told(
                                        "Le personnel formé aux examens de base.",
                                        "Transport, logement sur place, assurance.",
                                        "Responsable du laboratoire",
                                        "Formation du personnel à la paillasse." + place)
                                .costing(3_400)
                                .assignment(),
                        new Draft(
                                        "lubefu-administration",
                                        "lubefu",
                                        "sankuru",
                                        "Appui à l'administration de l'hôpital, Lubefu")
                                .wants("1342", 3, 4)
                                .by(Presence.HYBRID)
                                .required("hospital-administration:COMPETENT")
                                .desired("health-financing:BASIC", "procurement:BASIC")
                                .languages("fr:B2!")
                                .window(20, 120, 45)
                                .told(
                                        "Une gestion simple des stocks, de la caisse et du personnel.",
                                        "Transport, logement sur place, assurance.",
                                        "Administrateur gestionnaire",
                                        "Un mois sur place, puis un suivi par visioconférence." + place)
                                .costing(3_400)
                                .assignment()));
    }

    private Need rwanda() {
        String source = "document de projet d'une association, centres d'endoscopie digestive, Rwanda";
        String repeated = " Missions répétées d'une association ; l'anglais et le français servent tous deux. Source : "
                + source + ".";
        return new Need(
                9,
                source,
                List.of(
                        new Draft(
                                        "rwanda-gastroenterologist",
                                        "rwanda",
                                        "endoscopy",
                                        "Gastro-entérologue formateur en endoscopie digestive")
                                .wants("2212", 3, 2, "gastroenterology")
                                .required("digestive-endoscopy:PROFICIENT", "gastroscopy:PROFICIENT")
                                .desired(
                                        "variceal-band-ligation:COMPETENT",
                                        "training-of-trainers:BASIC",
                                        "ercp:COMPETENT")
                                .languages("fr:B2!", "en:B1", "rw:A2")
                                .window(40, 280, 10)
                                .places(3)
                                .told(
                                        "Des médecins locaux autonomes en endoscopie diagnostique et en hémostase.",
                                        "Voyage, logement, assurance.",
                                        "Chef du service de médecine interne",
                                        "Dix jours par mission, en binôme avec les médecins du centre." + repeated)
                                .costing(2_700)
                                .assignment(),
                        new Draft(
                                        "rwanda-endoscopy-nurse",
                                        "rwanda",
                                        "endoscopy",
                                        "Infirmière formatrice en endoscopie digestive")
                                .wants("2221", 3, 2, "endoscopy-nursing")
                                .required("endoscope-reprocessing:PROFICIENT")
                                .desired("digestive-endoscopy:COMPETENT", "nurse-education:BASIC")
                                .languages("fr:B2!", "en:B1", "rw:A2")
                                .window(40, 280, 10)
                                .told(
                                        "Une désinfection des endoscopes sûre et tracée.",
                                        "Voyage, logement, assurance.",
                                        "Infirmière-chef",
                                        "Vient avec les gastro-entérologues de la mission." + repeated)
                                .costing(2_300)
                                .assignment()));
    }

    private Need development() {
        String source = "Connecting Diaspora for Development, priority institutions, 2016-2019";
        String terms =
                " On terms of reference by the host, inside the development plan of the institution. Training before"
                        + " the start is mandatory; what changed is measured before, right after and one year later, with"
                        + " participants, colleagues and host. Source: " + source + ".";
        return new Need(
                10,
                source,
                List.of(
                        virtual("development-af", "kabul", "Midwifery teacher by video", "2222", terms)
                                .required("clinical-teaching:COMPETENT")
                                .desired("curriculum-development:BASIC", "online-teaching:BASIC")
                                .languages("prs:B2!", "en:B1")
                                .assignment(),
                        virtual("development-et", "addis", "Emergency nurse trainer", "2221", terms)
                                .wants("2221", 3, 3, "emergency-nursing")
                                .by(Presence.PHYSICAL)
                                .required("triage:PROFICIENT")
                                .desired("simulation-training:BASIC", "mentoring:BASIC")
                                .languages("am:B2!", "en:B2!")
                                .window(45, 300, 30)
                                .costing(4_100)
                                .assignment(),
                        virtual(
                                        "development-gh",
                                        "ghana-district",
                                        "Biomedical technician, on site and by video",
                                        "3259",
                                        terms)
                                .wants("3259", 3, 4)
                                .by(Presence.HYBRID)
                                .required("equipment-maintenance:COMPETENT")
                                .desired("oxygen-systems:BASIC", "training-of-trainers:BASIC")
                                .languages("en:B2!", "tw:B1")
                                .window(45, 360, 90)
                                .costing(3_900)
                                .assignment(),
                        virtual(
                                        "development-ma",
                                        "rabat",
                                        "Enseignante en soins pédiatriques, à distance",
                                        "2221",
                                        terms)
                                .wants("2221", 5, 3, "paediatric-nursing")
                                .required("paediatric-ward-care:COMPETENT")
                                .desired("nurse-education:BASIC", "drug-dose-calculation:COMPETENT")
                                .languages("fr:B2!", "ar:B1")
                                .assignment(),
                        virtual("development-sl", "freetown", "Psychiatrist for supervision by video", "2212", terms)
                                .wants("2212", 5, 2, "psychiatry")
                                .required("psychiatric-assessment:PROFICIENT", "supportive-supervision:BASIC")
                                .desired("community-mental-health:COMPETENT", "teleconsultation:BASIC")
                                .languages("en:C1!", "kri:B1")
                                .assignment(),
                        virtual("development-so", "mogadishu", "Laboratory quality mentor by video", "3212", terms)
                                .wants("3212", 5, 4)
                                .required("laboratory-quality-management:COMPETENT")
                                .desired("laboratory-biosafety:COMPETENT", "mentoring:BASIC")
                                .languages("so:B2!", "en:B2!")
                                .assignment()));
    }

    private Draft virtual(String key, String institution, String title, String occupation, String terms) {
        return new Draft(key, institution, "development", title)
                .wants(occupation, 3, 3)
                .by(Presence.VIRTUAL)
                .window(30, 240, 90)
                .told(
                        "A measurable step in the institution's development plan.",
                        "Connection and a paid hour of preparation for each hour taught.",
                        "Head of department",
                        "Two hours a week, with local colleagues as partners." + terms)
                .costing(1_500);
    }

    private List<Institution> makeInstitutions() {
        return List.of(
                hospital(
                        "burao",
                        "Burao Regional Hospital",
                        "SO",
                        "Burao",
                        "Referral hospital of the Togdheer region.",
                        "Khadra Aden Egal"),
                hospital(
                        "somalia-regional",
                        "Regional hospitals, dialysis and training project",
                        "SO",
                        "Garowe",
                        "One of the regional hospitals of the programme.",
                        "Mahad Said Nur"),
                hospital(
                        "ghana-teaching",
                        "Teaching hospital in Ghana",
                        "GH",
                        "Kumasi",
                        "One of the hospitals of the programme.",
                        "Abena Owusu"),
                hospital(
                        "praia",
                        "Hospital Dr. Agostinho Neto",
                        "CV",
                        "Praia",
                        "Hospital central da ilha de Santiago.",
                        "Ivone Semedo"),
                hospital(
                        "mindelo",
                        "Hospital Dr. Baptista de Sousa",
                        "CV",
                        "Mindelo, São Vicente",
                        "Hospital central das ilhas do norte.",
                        "Hélder Fortes"),
                hospital(
                        "fogo",
                        "Serviços de saúde do Fogo e da Brava",
                        "CV",
                        "São Filipe, Fogo",
                        "Hospital regional e centros de saúde das duas ilhas.",
                        "Celina Andrade"),
                hospital(
                        "lusaka",
                        "University Teaching Hospital",
                        "ZM",
                        "Lusaka",
                        "Teaching hospital of some 2,000 beds with a school of nursing.",
                        "Mutinta Banda"),
                hospital(
                        "makeni",
                        "Hospital in Makeni",
                        "SL",
                        "Makeni",
                        "General hospital in the north of the country.",
                        "Sorie Kanu"),
                hospital(
                        "lubefu",
                        "Hôpital de Lubefu",
                        "CD",
                        "Lubefu, Sankuru",
                        "Hôpital rural de la province du Sankuru.",
                        "Justin Kasongo"),
                hospital(
                        "rwanda",
                        "Centre d'endoscopie digestive",
                        "RW",
                        "Kigali",
                        "Un des centres d'endoscopie du projet.",
                        "Josiane Gasana"),
                school(
                        "kabul",
                        "School of midwifery",
                        "AF",
                        "Kabul",
                        "Priority institution of the programme.",
                        "Zohra Sadat"),
                hospital(
                        "addis",
                        "Public hospital in Addis Ababa",
                        "ET",
                        "Addis Ababa",
                        "Priority institution of the programme.",
                        "Getachew Worku"),
                hospital(
                        "ghana-district",
                        "District hospital in Ghana",
                        "GH",
                        "Tamale",
                        "Priority institution of the programme.",
                        "Kwabena Antwi"),
                school(
                        "rabat",
                        "Institut de formation infirmière",
                        "MA",
                        "Rabat",
                        "Institution prioritaire du programme.",
                        "Nawal Berrada"),
                hospital(
                        "freetown",
                        "Psychiatric hospital in Freetown",
                        "SL",
                        "Freetown",
                        "Priority institution of the programme.",
                        "Millicent Cole"),
                hospital(
                        "mogadishu",
                        "Public hospital laboratory",
                        "SO",
                        "Mogadishu",
                        "Priority institution of the programme.",
                        "Ladan Hirsi"));
    }

    private static Institution hospital(
            String key, String name, String country, String place, String about, String contact) {
        return new Institution(
                key, name, country, place, Institution.Kind.HOSPITAL, about, contact, "host." + key + "@example.org");
    }

    private static Institution school(
            String key, String name, String country, String place, String about, String contact) {
        return new Institution(
                key, name, country, place, Institution.Kind.SCHOOL, about, contact, "host." + key + "@example.org");
    }

    private List<Programme> makeProgrammes() {
        return List.of(
                programme(
                        "finnsom",
                        "MIDA FINNSOM Health, phase V",
                        "Ministry for Foreign Affairs of Finland",
                        420_000,
                        ON_SITE,
                        false,
                        MANAGER_RETURN,
                        List.of("SO"),
                        agreement(
                                "Memorandum on the temporary return of health workers from Finland",
                                List.of("FI"),
                                40,
                                730,
                                false)),
                programme(
                        "mida-somalia",
                        "MIDA Somalia",
                        "International donors",
                        600_000,
                        ON_SITE,
                        false,
                        MANAGER_RETURN,
                        List.of("SO"),
                        agreement(
                                "Understanding on re-entry of participants",
                                List.of("GB", "SE", "NO", "FI", "NL"),
                                null,
                                540,
                                false)),
                programme(
                        "mida-ghana",
                        "MIDA Ghana Health",
                        "Embassy of the Netherlands",
                        250_000,
                        ON_SITE,
                        false,
                        MANAGER_RETURN,
                        List.of("GH"),
                        agreement("Exchange of health staff, Netherlands and Ghana", List.of("NL"), 60, 92, false)),
                programme(
                        "cabo-verde-missions",
                        "Missões médicas da diáspora cabo-verdiana",
                        "Physicians' society of the diaspora",
                        140_000,
                        ALL_PRESENCES,
                        true,
                        MANAGER_MISSIONS,
                        List.of("CV")),
                programme(
                        "lusaka-partnership",
                        "Hospital partnership for intensive care",
                        "Partner hospitals",
                        60_000,
                        ON_SITE,
                        false,
                        MANAGER_MISSIONS,
                        List.of("ZM")),
                programme(
                        "makeni",
                        "Long-term volunteers for Makeni",
                        "Volunteer organisation",
                        90_000,
                        ON_SITE,
                        false,
                        MANAGER_MISSIONS,
                        List.of("SL")),
                programme(
                        "sankuru",
                        "Mission de laboratoire au Sankuru",
                        "Association de la diaspora",
                        35_000,
                        ALL_PRESENCES,
                        false,
                        MANAGER_MISSIONS,
                        List.of("CD")),
                programme(
                        "endoscopy",
                        "Centres d'endoscopie digestive",
                        "Association de gastro-entérologues",
                        80_000,
                        ON_SITE,
                        false,
                        MANAGER_MISSIONS,
                        List.of("RW")),
                programme(
                        "development",
                        "Connecting Diaspora for Development",
                        "Ministry of Foreign Affairs of the Netherlands",
                        300_000,
                        ALL_PRESENCES,
                        false,
                        MANAGER_DEVELOPMENT,
                        List.of("AF", "ET", "GH", "MA", "SL", "SO"),
                        agreement("Placements from the Netherlands", List.of("NL"), null, 183, false)));
    }

    private Programme programme(
            String key,
            String name,
            String funder,
            long budget,
            List<Presence> presences,
            boolean heritage,
            String manager,
            List<String> countries,
            Agreement... agreements) {
        return new Programme(
                key,
                name,
                funder,
                countries,
                List.of(),
                presences,
                List.of(Term.TEMPORARY),
                today.minusMonths(6),
                today.plusYears(4),
                Money.euros(budget),
                heritage,
                List.of(agreements),
                manager);
    }

    private Agreement agreement(
            String title,
            List<String> countries,
            @Nullable Integer quota,
            @Nullable Integer days,
            boolean safeguarded) {
        return new Agreement(
                title,
                Agreement.Kind.MEMORANDUM,
                countries,
                List.of(),
                today.minusYears(1),
                today.plusYears(5),
                quota,
                days,
                true,
                true,
                safeguarded);
    }

    /** An assignment while it is told; every published one names all of this. */
    private final class Draft {
        private final String key;
        private final String institution;
        private final String programme;
        private final String title;
        private String occupation = "";
        private List<String> specialties = List.of();
        private List<SkillNeed> required = List.of();
        private List<SkillNeed> desired = List.of();
        private List<LanguageNeed> languages = List.of();
        private int minimumYears;
        private int level;
        private int places = 1;
        private Presence presence = Presence.PHYSICAL;
        private LocalDate from = today;
        private LocalDate until = today;
        private int days;
        private String objectives = "";
        private String support = "";
        private String supervisor = "";
        private String description = "";
        private Money cost = Money.euros(0);

        Draft(String key, String institution, String programme, String title) {
            this.key = key;
            this.institution = institution;
            this.programme = programme;
            this.title = title;
        }

        Draft wants(String occupation, int minimumYears, int level, String... specialties) {
            this.occupation = occupation;
            this.minimumYears = minimumYears;
            this.level = level;
            this.specialties = List.of(specialties);
            return this;
        }

        /** Skills as `id:LEVEL`. */
        Draft required(String... skills) {
            required = skills(skills);
            return this;
        }

        Draft desired(String... skills) {
            desired = skills(skills);
            return this;
        }

        /** Languages as `tag:LEVEL`, with an exclamation mark where required. */
        Draft languages(String... languages) {
            this.languages = Arrays.stream(languages)
                    .map(text -> {
                        String[] parts = text.replace("!", "").split(":");
                        return new LanguageNeed(
                                new LanguageSkill(parts[0], CefrLevel.valueOf(parts[1])), text.endsWith("!"));
                    })
                    .toList();
            return this;
        }

        Draft by(Presence presence) {
            this.presence = presence;
            return this;
        }

        Draft places(int places) {
            this.places = places;
            return this;
        }

        /** Days from today on, both included, and how long one person works. */
        Draft window(int firstDay, int lastDay, int days) {
            this.from = today.plusDays(firstDay);
            this.until = today.plusDays(lastDay);
            this.days = days;
            return this;
        }

        Draft told(String objectives, String support, String supervisor, String description) {
            this.objectives = objectives;
            this.support = support;
            this.supervisor = supervisor;
            this.description = description;
            return this;
        }

        Draft costing(long euros) {
            this.cost = Money.euros(euros);
            return this;
        }

        Assignment assignment() {
            return new Assignment(
                    key,
                    institution,
                    programme,
                    title,
                    occupation,
                    specialties,
                    required,
                    desired,
                    languages,
                    minimumYears,
                    level,
                    places,
                    presence,
                    Term.TEMPORARY,
                    from,
                    until,
                    days,
                    objectives,
                    support,
                    supervisor,
                    description,
                    cost);
        }

        private static List<SkillNeed> skills(String... skills) {
            return Arrays.stream(skills)
                    .map(text -> text.split(":"))
                    .map(parts -> new SkillNeed(parts[0], SkillLevel.valueOf(parts[1])))
                    .toList();
        }
    }
}
