package org.sakta.local.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sakta.local.failure.LocalFailure;

/** Keys kept between runs in a file that only its owner may read. */
final class KmsKeyFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    KmsKeyFile(Path file) {
        this.file = file;
    }

    Map<String, KmsKey> read() {
        Map<String, KmsKey> keys = new LinkedHashMap<>();
        if (!Files.exists(file)) return keys;
        try {
            for (JsonNode key : JSON.readTree(file.toFile()))
                keys.put(key.path("id").asText(), KmsKey.of(key));
            return keys;
        } catch (IOException e) {
            throw new LocalFailure("the key file " + file + " cannot be read; ./run --fresh starts without it", e);
        }
    }

    void write(Iterable<KmsKey> keys) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        keys.forEach(key -> json.add(key.json()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, JSON.writeValueAsBytes(json));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LocalFailure("the key file " + file + " cannot be written", e);
        }
    }
}
