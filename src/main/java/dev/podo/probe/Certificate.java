package dev.podo.probe;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A certificate of a server, the same as another if both are the same to the byte; or none. */
record Certificate(Optional<X509Certificate> certificate) {

    private static final int DNS_NAME = 2;
    private static final Pattern PEM =
            Pattern.compile("(?m)^-----BEGIN CERTIFICATE-----$[A-Za-z0-9+/=\\s]*^-----END CERTIFICATE-----$");

    /** The first one that a text holds: a server’s own comes before those that vouch for it. */
    static Certificate firstIn(String text) {
        return new Certificate(
                PEM.matcher(text.replace("\r", "")).results().findFirst().flatMap(pem -> read(pem.group())));
    }

    private static Optional<X509Certificate> read(String pem) {
        try {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        } catch (CertificateException broken) {
            // What can't be read is no certificate, wherever it stood.
            return Optional.empty();
        }
    }

    boolean isThere() {
        return certificate.isPresent();
    }

    /** The DNS names among its subject’s alternative names, which alone count for clients of today; sorted. */
    List<String> names() {
        return certificate.map(Certificate::alternativeNames).orElse(List.of()).stream()
                .filter(name -> name.get(0).equals(DNS_NAME))
                .map(name -> String.valueOf(name.get(1)))
                .sorted()
                .toList();
    }

    private static Collection<List<?>> alternativeNames(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
        } catch (CertificateParsingException broken) {
            return List.of();
        }
    }
}
