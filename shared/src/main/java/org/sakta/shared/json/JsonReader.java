package org.sakta.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonBoolean;
import org.sakta.shared.json.JsonValue.JsonNull;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/** The grammar of JSON, one method a rule. Where it stops is where the text is wrong. */
final class JsonReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What stands for the end of the text, where none of its characters would be right. */
    private static final char END = '\0';

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    static JsonReader of(byte[] utf8) {
        try {
            return new JsonReader(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException e) {
            throw new MalformedJson("not UTF-8");
        }
    }

    JsonValue document() {
        if (next() == BYTE_ORDER_MARK) at++;
        space();
        JsonValue value = value();
        if (at < text.length()) throw new MalformedJson("more than one value");
        return value;
    }

    /** A value and the space after it. */
    private JsonValue value() {
        JsonValue value = switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonString(string());
            case 't' -> word("true", new JsonBoolean(true));
            case 'f' -> word("false", new JsonBoolean(false));
            case 'n' -> word("null", JsonNull.NULL);
            default -> number();
        };
        space();
        return value;
    }

    private JsonObject object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        open();
        if (next() != '}') {
            do member(members);
            while (comma());
        }
        close('}');
        return new JsonObject(members);
    }

    private void member(Map<String, JsonValue> members) {
        String name = string();
        space();
        expect(':');
        space();
        if (members.put(name, value()) != null) throw new MalformedJson("a name twice");
    }

    private JsonArray array() {
        var elements = new ArrayList<JsonValue>();
        open();
        if (next() != ']') {
            do elements.add(value());
            while (comma());
        }
        close(']');
        return new JsonArray(elements);
    }

    private void open() {
        if (++depth > DEEPEST) throw new MalformedJson("too deep");
        at++;
        space();
    }

    private boolean comma() {
        if (next() != ',') return false;
        at++;
        space();
        return true;
    }

    private void close(char bracket) {
        expect(bracket);
        depth--;
    }

    private String string() {
        expect('"');
        int from = at;
        while (isPlain(next())) at++;
        if (next() == '"') return text.substring(from, at++);
        var unescaped = new StringBuilder(text.substring(from, at));
        while (next() != '"') unescaped.append(character());
        at++;
        return unescaped.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\';
    }

    private char character() {
        char c = take();
        if (c < ' ') throw new MalformedJson("a control character, or no end, in a text");
        return c == '\\' ? escaped(take()) : c;
    }

    private char escaped(char c) {
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw new MalformedJson("an unknown escape");
        };
    }

    private int hex() {
        char c = take();
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) throw new MalformedJson("not a hexadecimal digit");
        return digit;
    }

    private JsonNumber number() {
        int from = at;
        if (next() == '-') at++;
        if (next() == '0') at++;
        else digits();
        if (next() == '.') {
            at++;
            digits();
        }
        if (next() == 'e' || next() == 'E') {
            at++;
            if (next() == '+' || next() == '-') at++;
            digits();
        }
        if (at - from > LONGEST_NUMBER) throw new MalformedJson("a number too long");
        return new JsonNumber(text.substring(from, at));
    }

    private void digits() {
        if (!isDigit(next())) throw new MalformedJson("a digit is missing, or this is no value");
        while (isDigit(next())) at++;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private JsonValue word(String word, JsonValue value) {
        if (!text.startsWith(word, at)) throw new MalformedJson("an unknown word");
        at += word.length();
        return value;
    }

    private void space() {
        while (next() == ' ' || next() == '\n' || next() == '\r' || next() == '\t') at++;
    }

    private void expect(char wanted) {
        if (next() != wanted) throw new MalformedJson("expected " + wanted);
        at++;
    }

    private char take() {
        char c = next();
        at++;
        return c;
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : END;
    }
}
