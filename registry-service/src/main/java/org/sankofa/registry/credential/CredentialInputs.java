package org.sankofa.registry.credential;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.Input;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.vocabulary.Names;
import org.sankofa.registry.clinician.Profile.Setting;

/** Credentials in words, and the fields that they and what is found out about them are typed into. */
@Singleton
class CredentialInputs {
    static final List<String> CREDENTIAL_FIELDS =
            List.of("kind", "issuer", "number", "country", "issuedOn", "expiresOn");
    static final List<String> FINDING_FIELDS = List.of("outcome", "method", "practice", "validUntil", "comment");
    /** No row has it, so a form without a version is refused as outdated. */
    private static final long NO_VERSION = -1;

    private final Names names;

    CredentialInputs(Names names) {
        this.names = names;
    }

    static CredentialForm credential(Typed typed) {
        return new CredentialForm(
                typed.text("kind"),
                typed.text("issuer"),
                typed.text("number"),
                typed.text("country"),
                typed.text("issuedOn"),
                typed.text("expiresOn"));
    }

    /** What stands in a credential, as its form takes it. */
    static CredentialForm credential(CredentialDetails details) {
        LocalDate expires = details.expiresOn();
        return new CredentialForm(
                details.kind().name(),
                details.issuer(),
                details.number(),
                details.country(),
                details.issuedOn().toString(),
                expires == null ? "" : expires.toString());
    }

    static VerificationForm finding(Typed typed) {
        return new VerificationForm(
                said(typed, "outcome"),
                said(typed, "method"),
                said(typed, "practice"),
                said(typed, "validUntil"),
                said(typed, "comment"));
    }

    private static @Nullable String said(Typed typed, String field) {
        String text = typed.text(field);
        return text.isEmpty() ? null : text;
    }

    List<Input> of(CredentialForm said, Reader reader) {
        List<Choice> countries = new ArrayList<>();
        countries.add(new Choice("", reader.say("credential.choose"), false));
        countries.addAll(names.countries(said.country(), reader));
        return List.of(
                new Input.Choices(
                        "kind",
                        reader.say("credential.kind"),
                        null,
                        choices(CredentialKind.values(), "credential.kind.", text(said.kind()), reader),
                        false),
                new Input.Line(
                        "issuer",
                        reader.say("credential.issuer"),
                        reader.say("credential.issuer.hint"),
                        "text",
                        text(said.issuer())),
                new Input.Line(
                        "number",
                        reader.say("credential.number"),
                        reader.say("credential.number.hint"),
                        "text",
                        text(said.number())),
                new Input.Select("country", reader.say("credential.country"), null, countries),
                new Input.Line("issuedOn", reader.say("credential.issued"), null, "date", text(said.issuedOn())),
                new Input.Line(
                        "expiresOn",
                        reader.say("credential.expires"),
                        reader.say("credential.expires.hint"),
                        "date",
                        text(said.expiresOn())));
    }

    List<Input> ofFinding(Typed typed, Reader reader) {
        List<Choice> practice = Stream.concat(
                        Stream.of(new Choice(
                                "",
                                reader.say("credential.practice.unknown"),
                                typed.text("practice").isEmpty())),
                        choices(Setting.values(), "credential.practice.", typed.text("practice"), reader).stream())
                .toList();
        return List.of(
                new Input.Choices(
                        "method",
                        reader.say("credential.method"),
                        null,
                        choices(Check.Method.values(), "credential.method.", typed.text("method"), reader),
                        false),
                new Input.Choices(
                        "outcome",
                        reader.say("credential.outcome"),
                        null,
                        choices(
                                VerificationForm.Outcome.values(),
                                "credential.outcome.",
                                typed.text("outcome"),
                                reader),
                        false),
                new Input.Choices(
                        "practice",
                        reader.say("credential.practice"),
                        reader.say("credential.practice.hint"),
                        practice,
                        false),
                new Input.Line(
                        "validUntil",
                        reader.say("credential.until"),
                        reader.say("credential.until.hint"),
                        "date",
                        typed.text("validUntil")),
                new Input.Area(
                        "comment",
                        reader.say("credential.comment"),
                        reader.say("credential.comment.hint"),
                        typed.text("comment")));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] all, String prefix, String chosen, Reader reader) {
        return Arrays.stream(all)
                .map(each -> new Choice(
                        each.name(),
                        reader.say(prefix + each.name()),
                        each.name().equals(chosen)))
                .toList();
    }

    String kind(Credential credential, Reader reader) {
        return reader.say("credential.kind." + credential.details().kind().name());
    }

    /** Who issued it and where, without its number. */
    List<String> issuer(Credential credential, Reader reader) {
        CredentialDetails details = credential.details();
        return List.of(details.issuer(), names.country(details.country(), reader));
    }

    /** Everything that stands on it, and since when it waits. */
    List<CredentialPage.Fact> facts(Credential credential, Reader reader) {
        CredentialDetails details = credential.details();
        LocalDate expires = details.expiresOn();
        return List.of(
                new CredentialPage.Fact(reader.say("credential.issuer"), details.issuer()),
                new CredentialPage.Fact(reader.say("credential.number"), details.number()),
                new CredentialPage.Fact(reader.say("credential.country"), names.country(details.country(), reader)),
                new CredentialPage.Fact(reader.say("credential.issued"), reader.day(details.issuedOn())),
                new CredentialPage.Fact(
                        reader.say("credential.expires"),
                        expires == null ? reader.say("credential.expires.never") : reader.day(expires)),
                new CredentialPage.Fact(reader.say("credential.waiting"), sent(credential, reader)));
    }

    /** The day on which it was sent or corrected. */
    String sent(Credential credential, Reader reader) {
        return reader.day(credential.updatedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
