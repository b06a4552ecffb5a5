package org.sankofa.population;

import static org.sankofa.population.PersonSketch.a;
import static org.sankofa.population.PersonSketch.aGeneralPractitioner;
import static org.sankofa.population.PersonSketch.aMidwife;
import static org.sankofa.population.PersonSketch.aNurse;
import static org.sankofa.population.PersonSketch.aSpecialist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sankofa.population.Credential.Finding;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Some 150 invented people for a demo: hand-made ones who answer the published needs, or nearly, and generated ones
 * around them. Nobody generated competes for the need of Burao, so that its ranking can be told beforehand.
 */
public final class DemoPopulation {

    /** Of every demo account. Long enough for the rules, known to all, and good for nothing but a demo. */
    public static final String PASSWORD = "go-back-and-fetch-it";

    public static final String VERIFIER = "verifier@example.org";
    public static final String OBSERVER = "observer@example.org";

    /** Comes first for Burao: Somali-speaking obstetrician in Finland, 14 years, verified, free. */
    public static final String BURAO_FIRST = "burao-first";
    /** Comes second for Burao: in the United Kingdom, fewer years, not in a hospital. */
    public static final String BURAO_SECOND = "burao-second";
    /** Specialist for three years where five are asked. */
    public static final String BURAO_FEW_YEARS = "burao-few-years";
    /** Speaks no Somali. */
    public static final String BURAO_NO_SOMALI = "burao-no-somali";
    /** A midwife where a doctor is asked. */
    public static final String BURAO_MIDWIFE = "burao-midwife";
    /** Nobody has verified the licence yet. */
    public static final String BURAO_UNVERIFIED = "burao-unverified";
    /** Free only after the window. */
    public static final String BURAO_UNAVAILABLE = "burao-unavailable";
    /** Answers the need but has not consented to matching. */
    public static final String BURAO_NO_CONSENT = "burao-no-consent";

    private static final int PEOPLE = 150;
    private static final long SEED = 20_260_121;

    private final LocalDate today;
    private final Map<String, Person> handMade = new LinkedHashMap<>();
    private final List<Person> generated = new ArrayList<>();
    private final List<DemoAccount> accounts = new ArrayList<>();

    private DemoPopulation(LocalDate today, Vocabulary vocabulary) {
        this.today = today;
        burao();
        somalia();
        ghana();
        caboVerde();
        lusakaMakeni();
        lubefuRwanda();
        development();
        Population population = Population.of(SEED, vocabulary, today);
        for (long index = 0; handMade.size() + generated.size() < PEOPLE; index++) {
            Person person = population.person(index);
            if (!competesForBurao(person)) {
                generated.add(person);
            }
        }
        staff();
    }

    /** The demo as of that day. */
    public static DemoPopulation of(LocalDate today, Vocabulary vocabulary) {
        return new DemoPopulation(today, vocabulary);
    }

    /** Everybody, those made by hand first. */
    public List<Person> people() {
        List<Person> all = new ArrayList<>(handMade.values());
        all.addAll(generated);
        return all;
    }

    /** Those made by hand, by key. */
    public Map<String, Person> handMade() {
        return handMade;
    }

    /** The hand-made person under that key. */
    public Person person(String key) {
        return Objects.requireNonNull(handMade.get(key), key);
    }

    /** Accounts to show around: one clinician, the hosts, managers, verifier, observer. All have {@link #PASSWORD}. */
    public List<DemoAccount> accounts() {
        return accounts;
    }

    private static boolean competesForBurao(Person person) {
        return person.profile().specialties().contains("obstetrics-gynaecology")
                && person.profile().languages().stream()
                        .anyMatch(spoken -> spoken.language().equals("so"));
    }

    private PersonSketch obstetrician(String given, String family) {
        return aSpecialist(today, "obstetrics-gynaecology")
                .called(given, family)
                .from("SO")
                .skilled(
                        "caesarean-section:EXPERT",
                        "emergency-obstetric-care:EXPERT",
                        "clinical-teaching:PROFICIENT",
                        "mentoring:PROFICIENT");
    }

    private void burao() {
        handMade.put(
                BURAO_FIRST,
                obstetrician("Hodan", "Warsame")
                        .reachedAt("clinician@example.org")
                        .livingIn("FI")
                        .citizenOf("FI", "SO")
                        .withYears(14)
                        .speaking("so:C2", "en:C1", "fi:C1", "ar:B2")
                        .skilled(
                                "supportive-supervision:COMPETENT",
                                "health-sector-coordination:COMPETENT",
                                "obstetric-ultrasound:EXPERT",
                                "postpartum-haemorrhage-management:EXPERT",
                                "pre-eclampsia-management:EXPERT")
                        .free(30, null)
                        .saying("I lead a labour ward in southern Finland and have trained residents there for eight"
                                + " years. I want to work beside colleagues in the Togdheer region for a year, teach"
                                + " emergency obstetric care, and go out to the smaller facilities that refer to them.")
                        .person());
        handMade.put(
                BURAO_SECOND,
                obstetrician("Abdirahman", "Jama")
                        .livingIn("GB")
                        .citizenOf("GB", "SO")
                        .withYears(8)
                        .practising(Practice.Setting.OTHER, "GB")
                        .speaking("so:C1", "en:C2")
                        .skilled("obstetric-ultrasound:PROFICIENT", "postpartum-haemorrhage-management:PROFICIENT")
                        .free(60, 620)
                        .saying("Obstetrician in community practice. I teach ultrasound and the management of bleeding"
                                + " after birth, and would come for a year with my family's consent.")
                        .person());
        handMade.put(
                BURAO_FEW_YEARS,
                obstetrician("Ifrah", "Nur")
                        .livingIn("SE")
                        .withYears(3)
                        .speaking("so:C2", "en:C1", "sv:C2")
                        .saying("Newly a specialist, with a strong wish to work where my parents were born.")
                        .person());
        handMade.put(
                BURAO_NO_SOMALI,
                obstetrician("Selamawit", "Bekele")
                        .from("ET")
                        .livingIn("FI")
                        .withYears(11)
                        .speaking("am:C2", "en:C1", "fi:B2")
                        .saying("Obstetrician with experience of district hospitals in the Horn of Africa.")
                        .person());
        handMade.put(
                BURAO_MIDWIFE,
                aMidwife(today)
                        .called("Fadumo", "Elmi")
                        .from("SO")
                        .livingIn("FI")
                        .withYears(12)
                        .speaking("so:C2", "en:B2", "fi:C1")
                        .skilled(
                                "emergency-obstetric-care:PROFICIENT",
                                "neonatal-resuscitation:EXPERT",
                                "mentoring:PROFICIENT")
                        .saying("Labour ward midwife; I run the skills drills of our unit.")
                        .person());
        handMade.put(
                BURAO_UNVERIFIED,
                obstetrician("Mahad", "Egal")
                        .livingIn("NL")
                        .withYears(9)
                        .speaking("so:C2", "en:C1", "nl:C1")
                        .licence(Finding.PENDING, today.plusYears(4))
                        .saying("Obstetrician, used to rural referral and to teaching on the ward.")
                        .person());
        handMade.put(
                BURAO_UNAVAILABLE,
                obstetrician("Sahra", "Duale")
                        .livingIn("NO")
                        .withYears(16)
                        .speaking("so:C2", "en:C1", "no:C1", "ar:B2")
                        .free(800, null)
                        .saying("Consultant obstetrician; my present contract ends in two years.")
                        .person());
        handMade.put(
                BURAO_NO_CONSENT,
                obstetrician("Khadra", "Samatar")
                        .livingIn("DK")
                        .withYears(13)
                        .speaking("so:C2", "en:C1", "da:C1")
                        .consenting(false, false, true)
                        .saying("I am registered to be counted; I do not want to be proposed for now.")
                        .person());
    }

    private void somalia() {
        handMade.put(
                "dialysis-nurse",
                aNurse(today, "dialysis-nursing")
                        .called("Nasra", "Farah")
                        .from("SO")
                        .livingIn("GB")
                        .withYears(9)
                        .speaking("so:C2", "en:C2")
                        .skilled(
                                "haemodialysis:EXPERT",
                                "dialysis-unit-setup:COMPETENT",
                                "dialysis-water-treatment:COMPETENT",
                                "nurse-education:COMPETENT",
                                "mentoring:COMPETENT")
                        .saying("Sister of a dialysis unit. I opened two satellite units and trained their nurses.")
                        .person());
        handMade.put(
                "nephrologist",
                aSpecialist(today, "nephrology")
                        .called("Liban", "Osman")
                        .from("SO")
                        .livingIn("SE")
                        .withYears(11)
                        .speaking("so:C1", "en:C1", "sv:C2")
                        .skilled(
                                "haemodialysis:EXPERT",
                                "renal-care:EXPERT",
                                "peritoneal-dialysis:PROFICIENT",
                                "clinical-teaching:COMPETENT")
                        .saying("Nephrologist; peritoneal dialysis where water and power are not certain.")
                        .person());
        handMade.put(
                "nurse-teacher",
                aNurse(today, "nursing-education")
                        .called("Ayaan", "Hirsi")
                        .from("SO")
                        .livingIn("US")
                        .withYears(17)
                        .speaking("so:C2", "en:C2", "ar:B2")
                        .skilled(
                                "curriculum-development:EXPERT",
                                "clinical-teaching:EXPERT",
                                "training-of-trainers:PROFICIENT",
                                "examination-assessment:PROFICIENT")
                        .saying("I teach nursing at a college in the Midwest and have written two curricula.")
                        .person());
    }

    private void ghana() {
        handMade.put(
                "ghana-midwife",
                aMidwife(today)
                        .called("Akosua", "Boateng")
                        .from("GH")
                        .livingIn("NL")
                        .citizenOf("NL", "GH")
                        .withYears(10)
                        .speaking("tw:C2", "en:C2", "nl:C1")
                        .skilled(
                                "clinical-teaching:COMPETENT",
                                "neonatal-resuscitation:PROFICIENT",
                                "pre-eclampsia-management:PROFICIENT")
                        .free(20, 200)
                        .saying("Midwife in Amsterdam. Each year I can take six weeks; I bring teaching dolls.")
                        .person());
        handMade.put(
                "ghana-midwife-germany",
                aMidwife(today)
                        .called("Abena", "Schröder")
                        .from("GH")
                        .livingIn("DE")
                        .withYears(6)
                        .speaking("tw:B2", "en:C1", "de:C2")
                        .skilled("clinical-teaching:BASIC", "breastfeeding-support:PROFICIENT")
                        .free(60, 250)
                        .saying("Midwife in a birth centre, used to working without a doctor in the house.")
                        .person());
        handMade.put(
                "ghana-emergency-nurse",
                aNurse(today, "emergency-nursing")
                        .called("Kwame", "Owusu")
                        .from("GH")
                        .livingIn("GB")
                        .withYears(13)
                        .speaking("tw:C1", "en:C2")
                        .skilled("triage:EXPERT", "advanced-life-support:PROFICIENT", "simulation-training:COMPETENT")
                        .saying("Charge nurse in an emergency department; I have set up triage twice from nothing.")
                        .person());
        handMade.put(
                "ghana-emergency-nurse-two",
                aNurse(today, "emergency-nursing")
                        .called("Efua", "Danquah")
                        .from("GH")
                        .livingIn("US")
                        .withYears(7)
                        .speaking("en:C2", "tw:B1")
                        .skilled("triage:PROFICIENT", "basic-life-support:EXPERT", "mentoring:COMPETENT")
                        .free(40, 160)
                        .saying("Emergency nurse; short stays suit me, twice a year.")
                        .person());
    }

    private void caboVerde() {
        handMade.put(
                "praia-psychiatrist",
                cabo("Zuleica", "Monteiro", "psychiatry", 15)
                        .skilled(
                                "psychiatric-assessment:EXPERT",
                                "trauma-focused-therapy:PROFICIENT",
                                "clinical-teaching:COMPETENT")
                        .saying(
                                "Psiquiatra num centro comunitário de Massachusetts; consulta em crioulo, português e inglês.")
                        .person());
        handMade.put(
                "praia-vascular",
                cabo("Carlos", "Évora", "vascular-surgery", 22)
                        .skilled(
                                "vascular-procedures:EXPERT",
                                "dialysis-access-surgery:EXPERT",
                                "surgical-training:PROFICIENT",
                                "vascular-doppler:PROFICIENT")
                        .saying("Cirurgião vascular; acessos para diálise e pé diabético.")
                        .person());
        handMade.put(
                "praia-hernia",
                cabo("Nuno", "Tavares", "general-surgery", 18)
                        .skilled(
                                "hernia-repair:EXPERT",
                                "laparoscopic-surgery:EXPERT",
                                "laparoscopic-cholecystectomy:EXPERT",
                                "surgical-training:PROFICIENT")
                        .saying("Cirurgião geral, hérnias e laparoscopia; levo material e ensino com simulador.")
                        .person());
        handMade.put(
                "praia-laparoscopy",
                cabo("Edna", "Semedo", "digestive-surgery", 9)
                        .skilled(
                                "hernia-repair:PROFICIENT",
                                "laparoscopic-surgery:PROFICIENT",
                                "bowel-resection:PROFICIENT")
                        .saying("Cirurgiã digestiva. Terceira missão; gostava de voltar ao mesmo serviço.")
                        .person());
        handMade.put(
                "praia-internist",
                cabo("Maria da Luz", "Gonçalves", "internal-medicine", 12)
                        .skilled(
                                "ward-rounds:EXPERT",
                                "hypertension-care:EXPERT",
                                "diabetes-care:EXPERT",
                                "symposium-organisation:COMPETENT",
                                "teleconsultation:PROFICIENT",
                                "chronic-disease-care:EXPERT")
                        .saying("Internista. Depois da missão acompanho doentes por vídeo, duas horas por semana.")
                        .person());
        handMade.put(
                "praia-cardiac-anaesthetist",
                cabo("Adilson", "Fortes", "cardiac-anaesthesia", 14)
                        .skilled(
                                "cardiac-anaesthesia:EXPERT",
                                "airway-management:EXPERT",
                                "echocardiography:PROFICIENT",
                                "clinical-teaching:COMPETENT")
                        .saying("Anestesista cardíaco; ecocardiografia transesofágica e ensino no bloco.")
                        .person());
        handMade.put(
                "praia-intensivist",
                cabo("Jorge", "Delgado", "intensive-care", 16)
                        .skilled(
                                "intensive-care:EXPERT",
                                "mechanical-ventilation:EXPERT",
                                "sepsis-management:PROFICIENT",
                                "clinical-teaching:PROFICIENT")
                        .saying("Intensivista; ventilação e protocolos de sépsis para enfermeiros e médicos.")
                        .person());
        handMade.put(
                "fogo-doctor",
                aGeneralPractitioner(today)
                        .called("Hélder", "Andrade")
                        .writing("pt")
                        .from("CV")
                        .livingIn("US")
                        .withYears(20)
                        .speaking("kea:C2", "pt:C1", "en:C2")
                        .accepting(Presence.PHYSICAL, Presence.VIRTUAL)
                        .skilled(
                                "outpatient-consultation:EXPERT",
                                "hypertension-care:EXPERT",
                                "diabetes-care:PROFICIENT",
                                "rural-practice:COMPETENT")
                        .saying("Médico de família em Brockton; consultas nas ilhas pequenas e formação das equipas.")
                        .person());
        handMade.put(
                "fogo-nurse",
                aNurse(today, "oncology-nursing")
                        .called("Ivone", "Barros")
                        .writing("pt")
                        .from("CV")
                        .livingIn("PT")
                        .withYears(11)
                        .speaking("kea:C2", "pt:C2")
                        .skilled(
                                "cancer-care:PROFICIENT",
                                "chemotherapy:PROFICIENT",
                                "palliative-care:COMPETENT",
                                "mentoring:COMPETENT")
                        .saying(
                                "Enfermeira de oncologia em Lisboa; quimioterapia em hospital de dia e cuidados em casa.")
                        .person());
        handMade.put(
                "fogo-oncologist",
                cabo("Leila", "Lopes", "medical-oncology", 13)
                        .skilled(
                                "cancer-care:EXPERT",
                                "chemotherapy:EXPERT",
                                "teleconsultation:PROFICIENT",
                                "tumour-board:PROFICIENT")
                        .saying("Oncologista. Prefiro seguir os mesmos doentes ao longo do ano, por vídeo.")
                        .person());
    }

    private PersonSketch cabo(String given, String family, String specialty, int years) {
        return aSpecialist(today, specialty)
                .called(given, family)
                .writing("pt")
                .from("CV")
                .livingIn("US")
                .citizenOf("US", "CV")
                .withYears(years)
                .speaking("kea:C2", "pt:C1", "en:C2")
                .accepting(Presence.PHYSICAL, Presence.VIRTUAL, Presence.HYBRID);
    }

    private void lusakaMakeni() {
        handMade.put(
                "icu-educator",
                aNurse(today, "critical-care-nursing")
                        .called("Mutinta", "Phiri")
                        .from("ZM")
                        .livingIn("GB")
                        .withYears(15)
                        .speaking("bem:C2", "ny:B2", "en:C2")
                        .skilled(
                                "mechanical-ventilation:EXPERT",
                                "nurse-education:PROFICIENT",
                                "curriculum-development:COMPETENT",
                                "simulation-training:PROFICIENT",
                                "drug-dose-calculation:EXPERT")
                        .saying("Practice educator of an adult intensive-care unit; I assess and sign off new staff.")
                        .person());
        handMade.put(
                "icu-nurse",
                aNurse(today, "critical-care-nursing")
                        .called("Chanda", "Mulenga")
                        .from("ZM")
                        .livingIn("ZA")
                        .withYears(8)
                        .speaking("bem:C2", "en:C1")
                        .skilled(
                                "mechanical-ventilation:PROFICIENT",
                                "nurse-education:COMPETENT",
                                "early-warning-scores:EXPERT")
                        .saying("Intensive-care nurse; I teach early warning scores on general wards.")
                        .person());
        handMade.put(
                "makeni-paediatrician",
                aSpecialist(today, "paediatrics")
                        .called("Isatu", "Kamara")
                        .from("SL")
                        .livingIn("GB")
                        .withYears(9)
                        .speaking("kri:C2", "en:C2")
                        .skilled(
                                "paediatric-ward-care:EXPERT",
                                "drug-dose-calculation:EXPERT",
                                "clinical-protocol-development:PROFICIENT",
                                "ward-rounds:PROFICIENT")
                        .free(45, 700)
                        .saying(
                                "Paediatrician. My husband is a general practitioner; we would come together, for a year.")
                        .person());
        handMade.put(
                "makeni-general-practitioner",
                aGeneralPractitioner(today)
                        .called("Sorie", "Kamara")
                        .from("SL")
                        .livingIn("GB")
                        .withYears(11)
                        .practising(Practice.Setting.OTHER, "GB")
                        .speaking("kri:C2", "en:C2")
                        .skilled(
                                "outpatient-consultation:EXPERT",
                                "obstetric-ultrasound:COMPETENT",
                                "antenatal-care:PROFICIENT",
                                "pre-eclampsia-management:COMPETENT")
                        .free(45, 700)
                        .saying(
                                "General practitioner with antenatal ultrasound. My wife is a paediatrician; we come as a"
                                        + " couple or not at all.")
                        .person());
    }

    private void lubefuRwanda() {
        handMade.put(
                "lubefu-biologist",
                aSpecialist(today, "medical-biology")
                        .called("Dieudonné", "Kabongo")
                        .writing("fr")
                        .from("CD")
                        .livingIn("BE")
                        .withYears(19)
                        .speaking("lua:C2", "ln:C1", "fr:C2")
                        .skilled(
                                "laboratory-practice:EXPERT",
                                "laboratory-quality-management:EXPERT",
                                "mentoring:PROFICIENT")
                        .saying("Médecin biologiste à Liège ; remise en route de laboratoires, contrôle de qualité.")
                        .person());
        handMade.put(
                "lubefu-technologist",
                a(today, "3212", "medical-biology")
                        .called("Furaha", "N'Landu")
                        .writing("fr")
                        .from("CD")
                        .livingIn("FR")
                        .withYears(8)
                        .speaking("sw:C2", "ln:B2", "fr:C2")
                        .skilled(
                                "microscopy:EXPERT",
                                "malaria-microscopy:EXPERT",
                                "laboratory-equipment-maintenance:COMPETENT",
                                "mentoring:COMPETENT")
                        .saying("Technicienne de laboratoire ; microscopie, petit entretien des appareils, formation.")
                        .person());
        handMade.put(
                "lubefu-administrator",
                a(today, "1342", "hospital-administration")
                        .called("Chantal", "Ilunga")
                        .writing("fr")
                        .from("CD")
                        .livingIn("BE")
                        .withYears(14)
                        .speaking("lua:B2", "fr:C2", "nl:B1")
                        .skilled(
                                "hospital-administration:EXPERT",
                                "health-financing:PROFICIENT",
                                "procurement:COMPETENT")
                        .saying("Gestionnaire d'un hôpital de 200 lits ; stocks, caisse, personnel.")
                        .person());
        handMade.put(
                "endoscopist",
                aSpecialist(today, "gastroenterology")
                        .called("Jean-Bosco", "Habimana")
                        .writing("fr")
                        .from("RW")
                        .livingIn("BE")
                        .withYears(17)
                        .speaking("rw:C2", "fr:C2", "en:B2")
                        .skilled(
                                "digestive-endoscopy:EXPERT",
                                "gastroscopy:EXPERT",
                                "variceal-band-ligation:EXPERT",
                                "training-of-trainers:PROFICIENT",
                                "ercp:PROFICIENT")
                        .saying("Gastro-entérologue ; sixième mission de formation, toujours avec les mêmes collègues.")
                        .person());
        handMade.put(
                "endoscopist-two",
                aSpecialist(today, "gastroenterology")
                        .called("Mélanie", "Côté")
                        .writing("fr")
                        .from("RW", "CA")
                        .livingIn("CA")
                        .withYears(8)
                        .speaking("rw:A2", "fr:C2", "en:C1")
                        .skilled("digestive-endoscopy:PROFICIENT", "gastroscopy:EXPERT", "colonoscopy:EXPERT")
                        .free(60, 300)
                        .saying("Endoscopie diagnostique et dépistage ; mère rwandaise, élevée au Québec.")
                        .person());
        handMade.put(
                "endoscopy-nurse",
                aNurse(today, "endoscopy-nursing")
                        .called("Espérance", "Uwimana")
                        .writing("fr")
                        .from("RW")
                        .livingIn("BE")
                        .withYears(12)
                        .speaking("rw:C2", "fr:C2", "en:B1")
                        .skilled(
                                "endoscope-reprocessing:EXPERT",
                                "digestive-endoscopy:PROFICIENT",
                                "nurse-education:COMPETENT")
                        .saying("Infirmière d'endoscopie ; désinfection, traçabilité, assistance aux gestes.")
                        .person());
    }

    private void development() {
        handMade.put(
                "kabul-midwife",
                a(today, "2222", "midwifery-education")
                        .called("فرشته", "احمدزی")
                        .reachedAt("fereshta@example.com")
                        .from("AF")
                        .livingIn("DE")
                        .withYears(13)
                        .speaking("prs:C2", "ps:B2", "en:B2", "de:C1")
                        .accepting(Presence.VIRTUAL)
                        .skilled(
                                "clinical-teaching:PROFICIENT",
                                "curriculum-development:COMPETENT",
                                "online-teaching:PROFICIENT")
                        .saying("Midwifery teacher. I have taught two classes by video in the evening since 2022.")
                        .person());
        handMade.put(
                "addis-emergency-nurse",
                aNurse(today, "emergency-nursing")
                        .called("Meron", "Tadesse")
                        .from("ET")
                        .livingIn("SE")
                        .withYears(9)
                        .speaking("am:C2", "en:C1", "sv:C1")
                        .skilled("triage:EXPERT", "simulation-training:COMPETENT", "mentoring:PROFICIENT")
                        .saying("Emergency nurse; I train teams with simple simulation, without expensive dolls.")
                        .person());
        handMade.put(
                "ghana-biomedical",
                a(today, "3259", "biomedical-engineering")
                        .called("Yaw", "Frimpong")
                        .from("GH")
                        .livingIn("NL")
                        .withYears(16)
                        .speaking("tw:C2", "en:C2", "nl:B2")
                        .accepting(Presence.PHYSICAL, Presence.VIRTUAL, Presence.HYBRID)
                        .skilled(
                                "equipment-maintenance:EXPERT",
                                "oxygen-systems:PROFICIENT",
                                "training-of-trainers:COMPETENT")
                        .saying("Biomedical technician; oxygen concentrators and what breaks in heat and dust.")
                        .person());
        handMade.put(
                "rabat-nurse",
                aNurse(today, "paediatric-nursing")
                        .called("فاطمة الزهراء", "العمراني")
                        .reachedAt("fatima.zahra@example.com")
                        .writing("ar")
                        .from("MA")
                        .livingIn("FR")
                        .withYears(12)
                        .speaking("ary:C2", "ar:C1", "fr:C2")
                        .skilled(
                                "paediatric-ward-care:EXPERT",
                                "nurse-education:COMPETENT",
                                "drug-dose-calculation:PROFICIENT")
                        .saying("ممرضة أطفال منذ سنوات طويلة، أدرّس حساب الجرعات للطلاب وأستطيع التدريس عن بعد.")
                        .person());
        handMade.put(
                "freetown-psychiatrist",
                aSpecialist(today, "psychiatry")
                        .called("Desmond", "Cole")
                        .from("SL")
                        .livingIn("US")
                        .withYears(21)
                        .speaking("kri:C1", "en:C2")
                        .accepting(Presence.VIRTUAL, Presence.PHYSICAL)
                        .skilled(
                                "psychiatric-assessment:EXPERT",
                                "supportive-supervision:PROFICIENT",
                                "community-mental-health:PROFICIENT",
                                "teleconsultation:EXPERT")
                        .saying("Psychiatrist; I supervise by video every week and visit once a year.")
                        .person());
        handMade.put(
                "mogadishu-laboratory",
                a(today, "3212", "clinical-microbiology")
                        .called("Guled", "Samatar")
                        .from("SO")
                        .livingIn("NL")
                        .withYears(10)
                        .speaking("so:C2", "en:C1", "nl:C1")
                        .accepting(Presence.VIRTUAL)
                        .skilled(
                                "laboratory-quality-management:PROFICIENT",
                                "laboratory-biosafety:PROFICIENT",
                                "mentoring:COMPETENT")
                        .saying("Microbiology technologist and internal auditor of our laboratory.")
                        .person());
        // Practises in a safeguarded country: may return home, may not be drawn elsewhere.
        handMade.put(
                "safeguarded-practice",
                aNurse(today, "emergency-nursing")
                        .called("Tigist", "Mekonnen")
                        .from("ET")
                        .livingIn("UG")
                        .withYears(10)
                        .speaking("am:C2", "en:C1", "sw:B1")
                        .skilled("triage:EXPERT", "mentoring:COMPETENT")
                        .saying("Emergency nurse in Kampala; open to work in the region.")
                        .person());
        handMade.put(
                "permanent-return",
                aSpecialist(today, "general-surgery")
                        .called("Ousmane", "N'Diaye")
                        .writing("fr")
                        .from("SN")
                        .livingIn("FR")
                        .withYears(24)
                        .speaking("wo:C2", "fr:C2")
                        .accepting(Presence.PHYSICAL)
                        .accepting(Term.PERMANENT, Term.TEMPORARY)
                        .skilled("general-surgical-procedures:EXPERT", "laparotomy:EXPERT", "surgical-training:EXPERT")
                        .saying("Chirurgien généraliste ; retour définitif envisagé, ou de longues missions.")
                        .person());
    }

    private void staff() {
        accounts.add(account("clinician@example.org", "CLINICIAN", "en", "obstetrician in Finland"));
        accounts.add(account(PublishedNeeds.MANAGER_RETURN, "MANAGER", "en", "manager of the return programmes"));
        accounts.add(account(PublishedNeeds.MANAGER_MISSIONS, "MANAGER", "fr", "manager of missions and partnerships"));
        accounts.add(account(PublishedNeeds.MANAGER_DEVELOPMENT, "MANAGER", "en", "manager, Diaspora for Development"));
        accounts.add(account(VERIFIER, "VERIFIER", "en", "checks licences and diplomas"));
        accounts.add(account(OBSERVER, "OBSERVER", "en", "sees figures only"));
        for (Institution institution : PublishedNeeds.of(today).institutions()) {
            String language = switch (institution.country()) {
                case "CV" -> "pt";
                case "CD", "RW", "MA" -> "fr";
                default -> "en";
            };
            accounts.add(account(institution.contactEmail(), "HOST", language, institution.name()));
        }
    }

    private static DemoAccount account(String email, String role, String language, String who) {
        return new DemoAccount(email, PASSWORD, role, language, who);
    }
}
