package dev.podo.text;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Messages in templates: <code>{t:lab_submit}</code>, with arguments <code>{t:lab_points(5)}</code>, and by a key that
 * is itself a value <code>{t:of(key, 5)}</code> or ends in one <code>{t:keyed("site_state_", state)}</code>. The language is the template instance's locale.
 */
@EngineConfiguration
public final class MessageNamespace implements NamespaceResolver {

    @Override
    public String getNamespace() {
        return "t";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        List<CompletableFuture<Object>> values = context.getParams().stream()
                .map(parameter -> context.evaluate(parameter).toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(values.toArray(CompletableFuture[]::new))
                .thenApply(done -> message(
                        context, values.stream().map(CompletableFuture::join).toList()));
    }

    private static String message(EvalContext context, List<Object> values) {
        Language language = language(context);
        return switch (context.getName()) {
            case "of" -> Messages.in(language, String.valueOf(values.get(0)), from(values, 1));
            case "keyed" -> Messages.in(language, "" + values.get(0) + values.get(1), from(values, 2));
            default -> Messages.in(language, context.getName(), values.toArray());
        };
    }

    private static Object[] from(List<Object> values, int first) {
        return values.subList(first, values.size()).toArray();
    }

    private static Language language(EvalContext context) {
        Object locale = context.getAttribute(TemplateInstance.LOCALE);
        String tag = locale instanceof Locale known ? known.toLanguageTag() : String.valueOf(locale);
        return Language.of(tag)
                .orElseThrow(() -> new IllegalStateException("The template instance needs the locale ko or en"));
    }
}
