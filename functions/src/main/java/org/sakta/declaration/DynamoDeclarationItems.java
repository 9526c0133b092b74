package org.sakta.declaration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.sakta.declaration.Declaration.Mark;
import org.sakta.declaration.form.Answers;
import org.sakta.declaration.form.FollowUp;
import org.sakta.declaration.form.FormId;
import org.sakta.declaration.programme.ProgrammeId;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.keys.Sealer;
import org.sakta.trust.PassId;

/**
 * Declarations as items. What was answered, and what follows from it about somebody's health, is sealed for its declaration
 * and version.
 */
final class DynamoDeclarationItems {
    private final Sealer sealer;

    DynamoDeclarationItems(Sealer sealer) {
        this.sealer = sealer;
    }

    Item toItem(Declaration declaration, Key key) {
        return Item.at(key)
                .with("id", declaration.id().toString())
                .with("version", declaration.version())
                .with("form", declaration.form().value())
                .with("personVersion", declaration.personVersion())
                .with("by", declaration.by().name())
                .with(
                        "answers",
                        sealed(declaration, "answers", declaration.answers().json()))
                .with(
                        "followUp",
                        sealed(declaration, "followUp", followUp(declaration).getBytes(UTF_8)))
                .with("declaredAt", declaration.declaredAt())
                .with("validUntil", declaration.validUntil())
                .with("programme", declaration.programme().map(ProgrammeId::value))
                .with(
                        "marks",
                        declaration.marks().stream()
                                .map(mark -> mark.pilot() + "/" + mark.hash())
                                .toList())
                .with("pass", declaration.pass().value())
                .with("supersedes", declaration.supersedes().map(PassId::value))
                .expiringAt(declaration.keptUntil());
    }

    /** Padded, so that its length does not tell who is followed up. */
    private static String followUp(Declaration declaration) {
        return "%-40s"
                .formatted(
                        declaration.followUp().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }

    private byte[] sealed(Declaration declaration, String attribute, byte[] plain) {
        return sealer.seal(plain, place(declaration.id().toString(), declaration.version(), attribute));
    }

    Declaration fromItem(Item item) {
        var id = item.string("id");
        int version = (int) item.number("version");
        return new Declaration(
                DeclarationId.read(id).orElseThrow(),
                version,
                new FormId(item.string("form")),
                (int) item.number("personVersion"),
                Declaration.By.valueOf(item.string("by")),
                Answers.parse(sealer.open(item.bytes("answers"), place(id, version, "answers"))),
                new String(sealer.open(item.bytes("followUp"), place(id, version, "followUp")), UTF_8)
                        .strip()
                        .lines()
                        .flatMap(line -> List.of(line.split(",", -1)).stream())
                        .filter(name -> !name.isEmpty())
                        .map(FollowUp::valueOf)
                        .collect(Collectors.toSet()),
                item.instant("declaredAt"),
                item.instant("validUntil"),
                item.optionalString("programme").map(ProgrammeId::new),
                item.strings("marks").stream().map(DynamoDeclarationItems::mark).toList(),
                new PassId(item.string("pass")),
                item.optionalString("supersedes").map(PassId::new),
                Instant.ofEpochSecond(item.number("expiresAt")));
    }

    private static Mark mark(String text) {
        int slash = text.indexOf('/');
        return new Mark(new ProgrammeId(text.substring(0, slash)), text.substring(slash + 1));
    }

    private static String place(String id, int version, String attribute) {
        return "declaration/" + id + "/" + version + "/" + attribute;
    }
}
