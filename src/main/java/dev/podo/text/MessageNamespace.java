package dev.podo.text;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Messages in templates: <code>{t:lab_submit}</code>, with arguments <code>{t:lab_points(5)}</code>, and by a key that
 * is itself a value <code>{t:of(key, 5)}</code>. The language is the template instance's locale.
 */
@EngineConfiguration
public final class MessageNamespace implements NamespaceResolver {

    @Override
    public String getNamespace() {
        return "t";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        if (context.getParams().isEmpty()) {
            return CompletableFuture.completedFuture(Messages.in(language(context), context.getName()));
        }
        EvaluatedParams params = EvaluatedParams.evaluate(context);
        return params.stage().thenApply(ignored -> {
            boolean keyIsValue = context.getName().equals("of");
            Object[] values = new Object[params.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = result(params, i);
            }
            String key = keyIsValue ? String.valueOf(values[0]) : context.getName();
            return Messages.in(
                    language(context),
                    key,
                    keyIsValue ? java.util.Arrays.copyOfRange(values, 1, values.length) : values);
        });
    }

    private static Object result(EvaluatedParams params, int index) {
        try {
            return params.getResult(index);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("A message argument could not be evaluated", e);
        }
    }

    private static Language language(EvalContext context) {
        Object locale = context.getAttribute(TemplateInstance.LOCALE);
        String tag = locale instanceof Locale known ? known.toLanguageTag() : String.valueOf(locale);
        return Language.of(tag)
                .orElseThrow(() -> new IllegalStateException("The template instance needs the locale ko or en"));
    }
}
