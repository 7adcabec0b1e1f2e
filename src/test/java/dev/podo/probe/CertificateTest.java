package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final String OWN = """
            -----BEGIN CERTIFICATE-----
            MIIBqDCCAU2gAwIBAgIUDgl6ZK6novP4raKinHacP5rHVfIwCgYIKoZIzj0EAwIw
            DjEMMAoGA1UEAwwDb3duMCAXDTI2MTEyMjE2Mjc0OFoYDzIxMjYxMDI5MTYyNzQ4
            WjAOMQwwCgYDVQQDDANvd24wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASFbPe8
            1oEKtdqypxH1W8EDiJ0br4mKnh4arJAXWzn4x0BZASiJDEVYlUFRIA73ghH48Frf
            qygs1Ppqyp4TjSsSo4GGMIGDMB0GA1UdDgQWBBQSA35E0I+0fMsqymrX4d8SpGdP
            aTAfBgNVHSMEGDAWgBQSA35E0I+0fMsqymrX4d8SpGdPaTAPBgNVHRMBAf8EBTAD
            AQH/MDAGA1UdEQQpMCeCDXd3dy5wb2RvLnRlc3SCEHNlY3VyZS5wb2RvLnRlc3SH
            BAoAAAEwCgYIKoZIzj0EAwIDSQAwRgIhALgu1+gyolx5LcCyYhqyKqV8SG9GkdE9
            ItLTbS48tbaYAiEA2wfYqVOzBWvSn3GF/KkEEg34jwI03fR95TV/ZBh7J5I=
            -----END CERTIFICATE-----
            """;

    private static final String OTHER = """
            -----BEGIN CERTIFICATE-----
            MIIBqjCCAVGgAwIBAgIUC3pY+z4bT5EdQ69jA3SVOxcRoiEwCgYIKoZIzj0EAwIw
            EDEOMAwGA1UEAwwFb3RoZXIwIBcNMjYxMTIyMTYyNzQ4WhgPMjEyNjEwMjkxNjI3
            NDhaMBAxDjAMBgNVBAMMBW90aGVyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
            WksuweevKf63l6ngkMos346u8uOPyEIvnlvkrWJVIhCuRgItMi3ZyNsn+iJoTH/7
            +nc/AUyHPOcaGiIsLHNcY6OBhjCBgzAdBgNVHQ4EFgQUPb7b8BzorG+tg9MiHHDl
            RJggaGQwHwYDVR0jBBgwFoAUPb7b8BzorG+tg9MiHHDlRJggaGQwDwYDVR0TAQH/
            BAUwAwEB/zAwBgNVHREEKTAngg13d3cucG9kby50ZXN0ghBzZWN1cmUucG9kby50
            ZXN0hwQKAAABMAoGCCqGSM49BAMCA0cAMEQCIDjWBpwvDo0hzAr/bZL6/cIjWlu/
            tsl2oDhM2VHnz8akAiByCep4C2OvN12jmDUiFbPOelYgtk7761T0bnsGkpzvqA==
            -----END CERTIFICATE-----
            """;

    @Test
    void the_first_certificate_counts_wherever_it_stands() {
        String told = "Subject:CN = own\nX509v3 Basic Constraints:CA:TRUE\n" + OWN + "Subject:CN = other\n" + OTHER;

        assertThat(Certificate.firstIn(told)).isEqualTo(Certificate.firstIn(OWN));
        assertThat(Certificate.firstIn(OWN)).isNotEqualTo(Certificate.firstIn(OTHER));
    }

    @Test
    void line_ends_and_spaces_around_it_make_no_difference() {
        assertThat(Certificate.firstIn("\r\n" + OWN.replace("\n", "\r\n") + "\n"))
                .isEqualTo(Certificate.firstIn(OWN));
        assertThat(Certificate.firstIn(OWN.strip()).isThere()).isTrue();
    }

    @Test
    void its_names_are_the_dns_names() {
        assertThat(Certificate.firstIn(OWN).names()).containsExactly("secure.podo.test", "www.podo.test");
    }

    @Test
    void what_can_not_be_read_is_none() {
        assertThat(Certificate.firstIn("curl: (35) no handshake").isThere()).isFalse();
        assertThat(Certificate.firstIn("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"))
                .extracting(Certificate::isThere)
                .isEqualTo(false);
        assertThat(Certificate.firstIn("").names()).isEmpty();
    }
}
