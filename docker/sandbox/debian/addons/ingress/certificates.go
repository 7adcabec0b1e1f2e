package ingress

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"strings"
	"sync/atomic"
	"time"

	v1 "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
)

// certificates picks a certificate by the name the client asks for. The set is replaced as a whole.
type certificates struct {
	byHost   atomic.Value
	fallback *tls.Certificate
}

func newCertificates() (*certificates, error) {
	fallback, err := selfSigned(time.Now())
	if err != nil {
		return nil, err
	}
	c := &certificates{fallback: fallback}
	c.byHost.Store(map[string]*tls.Certificate{})
	return c, nil
}

func (c *certificates) pick(hello *tls.ClientHelloInfo) (*tls.Certificate, error) {
	byHost := c.byHost.Load().(map[string]*tls.Certificate)
	host := strings.ToLower(hello.ServerName)
	for _, name := range []string{host, wildcard(host)} {
		if certificate := byHost[name]; certificate != nil {
			return certificate, nil
		}
	}
	return c.fallback, nil
}

type findSecret func(namespace, name string) (*v1.Secret, error)

// load reads the secrets that Ingresses name. One that is absent or broken leaves its hosts with the
// default certificate, and becomes right by itself when the secret does.
func (c *certificates) load(ingresses []*networking.Ingress, find findSecret) {
	byHost := map[string]*tls.Certificate{}
	for _, ingress := range oldestFirst(ingresses) {
		for _, entry := range ingress.Spec.TLS {
			secret, err := find(ingress.Namespace, entry.SecretName)
			if err != nil {
				continue
			}
			pair, err := tls.X509KeyPair(secret.Data[v1.TLSCertKey], secret.Data[v1.TLSPrivateKeyKey])
			if err != nil {
				continue
			}
			for _, host := range tlsHosts(ingress, entry) {
				if byHost[host] == nil {
					byHost[host] = &pair
				}
			}
		}
	}
	c.byHost.Store(byHost)
}

func tlsHosts(ingress *networking.Ingress, entry networking.IngressTLS) []string {
	var hosts []string
	for _, host := range entry.Hosts {
		hosts = append(hosts, strings.ToLower(host))
	}
	if len(hosts) == 0 {
		for _, rule := range ingress.Spec.Rules {
			hosts = append(hosts, strings.ToLower(rule.Host))
		}
	}
	return hosts
}

func selfSigned(now time.Time) (*tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	serial, err := rand.Int(rand.Reader, big.NewInt(1<<62))
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{
		SerialNumber: serial,
		Subject:      pkix.Name{CommonName: "Podo default ingress certificate"},
		NotBefore:    now.Add(-time.Hour),
		NotAfter:     now.AddDate(1, 0, 0),
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		DNSNames:     []string{"ingress.podo.invalid"},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return nil, err
	}
	return &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, nil
}
