package dev.podo.attempt;

import dev.podo.attempt.PreviewView.CheckView;
import dev.podo.lab.Lab;
import dev.podo.manifest.ManifestObject;
import dev.podo.manifest.ManifestResult;
import dev.podo.sandbox.Cluster;
import dev.podo.text.Language;
import dev.podo.verify.Preview;
import dev.podo.verify.Previewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Says what can be said of a manifest without a cluster. Nothing is stored, and it costs no attempt. */
@ApplicationScoped
class PreviewManifest {

    private final ReadSubmission read;

    PreviewManifest(ReadSubmission read) {
        this.read = read;
    }

    PreviewView preview(byte[] manifest, Lab lab, Language language) {
        ManifestResult result = read.read(manifest, lab, Cluster.NAMESPACE);
        if (result instanceof ManifestResult.Rejected rejected) {
            return PreviewView.unreadable(ProblemView.of(rejected.problems(), language));
        }
        List<Map<String, Object>> objects = result instanceof ManifestResult.Accepted accepted
                ? accepted.objects().stream().map(ManifestObject::content).toList()
                : List.of();
        List<Preview> previews = objects.isEmpty() ? Previewer.previewOfNothing(lab) : Previewer.preview(lab, objects);
        SecretValues secrets = SecretValues.of(objects);
        return PreviewView.of(previews.stream()
                .map(preview -> view(preview, secrets, language))
                .toList());
    }

    private static CheckView view(Preview preview, SecretValues secrets, Language language) {
        return new CheckView(
                preview.check(),
                preview.title().in(language),
                preview.points(),
                preview.state().code(),
                secrets.hide(preview.message().in(language)),
                preview.expected().in(language),
                secrets.hide(preview.found().in(language)),
                preview.why().in(language),
                preview.next());
    }
}
