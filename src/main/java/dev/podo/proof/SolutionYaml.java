package dev.podo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Reads a solution's objects as plain mutable data, and writes such data as YAML. */
final class SolutionYaml {

    private SolutionYaml() {}

    /** The objects of all documents, those of lists one by one. */
    static List<Map<String, Object>> read(String manifest) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(manifest)) {
            flatten(document, objects);
        }
        return objects;
    }

    static String write(List<Map<String, Object>> objects) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(Integer.MAX_VALUE);
        options.setDereferenceAliases(true);
        return new Yaml(new PlainWords(options), options).dumpAll(objects.iterator());
    }

    @SuppressWarnings("unchecked")
    private static void flatten(Object document, List<Map<String, Object>> objects) {
        if (document instanceof Map<?, ?> map) {
            if ("List".equals(map.get("kind")) && map.get("items") instanceof List<?> items) {
                items.forEach(item -> flatten(item, objects));
            } else {
                objects.add((Map<String, Object>) map);
            }
        }
    }

    /** Quotes every text that any reader of YAML could take for something else. */
    private static final class PlainWords extends Representer {

        private static final Pattern WORD = Pattern.compile("[A-Za-z/][A-Za-z0-9./_-]+");
        private static final Pattern MEANS_MORE = Pattern.compile("(?i)yes|no|on|off|true|false|null");

        PlainWords(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            boolean plain =
                    WORD.matcher(value).matches() && !MEANS_MORE.matcher(value).matches();
            return super.representScalar(tag, value, tag == Tag.STR && !plain ? ScalarStyle.DOUBLE_QUOTED : style);
        }
    }
}
