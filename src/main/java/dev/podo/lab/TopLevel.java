package dev.podo.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a YAML mapping with the key that each belongs to, told by indentation: what holds placeholders need not be YAML yet. */
final class TopLevel {

    private static final Pattern KEY = Pattern.compile("([A-Za-z]+)\\s*:.*");

    private final List<String> lines;
    private final List<String> keys = new ArrayList<>();

    TopLevel(String yaml) {
        lines = yaml.lines().toList();
        String key = "";
        for (String line : lines) {
            Matcher found = KEY.matcher(line);
            key = found.matches() ? found.group(1) : key;
            keys.add(key);
        }
    }

    /** The key of a line, which counts from 1; empty before the first. */
    String key(int line) {
        return keys.get(line - 1);
    }

    /** The lines of one key where they are, and blank ones around them. */
    String only(String key) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            text.append(keys.get(index).equals(key) ? lines.get(index) : "").append('\n');
        }
        return text.toString();
    }
}
