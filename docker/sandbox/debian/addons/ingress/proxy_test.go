package ingress

import (
	"bufio"
	"context"
	"crypto/ecdsa"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	v1 "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/client-go/tools/cache"
)

// cluster is a controller over a fake API server that has the class podo and the Service web.
type cluster struct {
	*controller
	client *fake.Clientset
}

func newCluster(t *testing.T, addresses ...string) cluster {
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	client := fake.NewSimpleClientset(
		&networking.IngressClass{
			ObjectMeta: meta.ObjectMeta{Name: "podo", Annotations: map[string]string{defaultAnnotation: "true"}},
			Spec:       networking.IngressClassSpec{Controller: controllerName},
		},
		&v1.Service{ObjectMeta: meta.ObjectMeta{Namespace: "shop", Name: "web"}, Spec: v1.ServiceSpec{Ports: []v1.ServicePort{{Name: "http", Port: 80}}}},
		endpoints(addresses...))
	c, err := newController(ctx, client, "192.0.2.10")
	if err != nil || !cache.WaitForCacheSync(ctx.Done(), c.synced...) {
		t.Fatal("the caches were not filled", err)
	}
	go c.run(ctx)
	return cluster{c, client}
}

func endpoints(addresses ...string) *v1.Endpoints {
	e := &v1.Endpoints{ObjectMeta: meta.ObjectMeta{Namespace: "shop", Name: "web"}}
	for _, address := range addresses {
		host, text, _ := net.SplitHostPort(address)
		port, _ := strconv.Atoi(text)
		e.Subsets = append(e.Subsets, v1.EndpointSubset{
			Addresses: []v1.EndpointAddress{{IP: host}},
			Ports:     []v1.EndpointPort{{Name: "http", Port: int32(port)}},
		})
	}
	return e
}

func (c cluster) create(t *testing.T, ingress *networking.Ingress) {
	if _, err := c.client.NetworkingV1().Ingresses("shop").Create(context.Background(), ingress, meta.CreateOptions{}); err != nil {
		t.Fatal(err)
	}
}

func (c cluster) get(t *testing.T, server *httptest.Server, host string) (int, string) {
	request, _ := http.NewRequest(http.MethodGet, server.URL+"/hello", nil)
	request.Host = host
	request.Header.Set("X-Forwarded-For", "203.0.113.1")
	response, err := server.Client().Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body)
	return response.StatusCode, string(body)
}

func eventually(t *testing.T, what string, within time.Duration, holds func() bool) {
	for end := time.Now().Add(within); !holds(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("expected within %v: %s", within, what)
		}
	}
}

func pod(t *testing.T, name string) string {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "%s for %s from %s", name, r.Host, r.Header.Get("X-Forwarded-For"))
	}))
	t.Cleanup(server.Close)
	return server.Listener.Addr().String()
}

func TestSpreadsRequestsOverReadyPodsAndSkipsUnreachableOnes(t *testing.T) {
	c := newCluster(t, pod(t, "one"), pod(t, "two"), "127.0.0.1:1")
	front := httptest.NewServer(c.proxy)
	defer front.Close()
	if status, _ := c.get(t, front, "a.test"); status != http.StatusNotFound {
		t.Fatalf("expected 404 without a route, found %d", status)
	}
	c.create(t, ingress("web", 0, rule("a.test", path(networking.PathTypePrefix, "/", "web"))))
	eventually(t, "the new route answers", 200*time.Millisecond, func() bool {
		status, _ := c.get(t, front, "a.test")
		return status == http.StatusOK
	})
	seen := map[string]bool{}
	for i := 0; i < 6; i++ {
		_, body := c.get(t, front, "a.test")
		seen[body] = true
	}
	if len(seen) != 2 || !seen["one for a.test from 127.0.0.1"] || !seen["two for a.test from 127.0.0.1"] {
		t.Errorf("expected both pods with the Host kept and the client's true address, found %v", seen)
	}
}

func TestWithoutReadyPodsIsUnavailable(t *testing.T) {
	c := newCluster(t)
	front := httptest.NewServer(c.proxy)
	defer front.Close()
	c.create(t, ingress("web", 0, rule("a.test", path(networking.PathTypePrefix, "/", "web"))))
	eventually(t, "503", time.Second, func() bool {
		status, _ := c.get(t, front, "a.test")
		return status == http.StatusServiceUnavailable
	})
}

func TestPublishesTheNodesAddress(t *testing.T) {
	c := newCluster(t)
	c.create(t, ingress("web", 0))
	eventually(t, "the node's address in the status", time.Second, func() bool {
		found, err := c.client.NetworkingV1().Ingresses("shop").Get(context.Background(), "web", meta.GetOptions{})
		return err == nil && len(found.Status.LoadBalancer.Ingress) == 1 && found.Status.LoadBalancer.Ingress[0].IP == "192.0.2.10"
	})
}

func TestPassesUpgradesThrough(t *testing.T) {
	backend := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn, buffered, _ := w.(http.Hijacker).Hijack()
		defer conn.Close()
		io.WriteString(conn, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
		line, _ := buffered.ReadString('\n')
		io.WriteString(conn, "echo "+line)
	}))
	defer backend.Close()
	c := newCluster(t, backend.Listener.Addr().String())
	c.create(t, ingress("web", 0, rule("", path(networking.PathTypePrefix, "/", "web"))))
	eventually(t, "the new route", time.Second, func() bool {
		_, found := c.proxy.routes.Load().(*routes).find("a.test", "/")
		return found
	})
	front := httptest.NewServer(c.proxy)
	defer front.Close()
	conn, err := net.Dial("tcp", front.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	io.WriteString(conn, "GET / HTTP/1.1\r\nHost: a.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
	reader := bufio.NewReader(conn)
	if response, err := http.ReadResponse(reader, nil); err != nil || response.StatusCode != http.StatusSwitchingProtocols {
		t.Fatalf("expected 101, found %v %v", response, err)
	}
	io.WriteString(conn, "ping\n")
	if line, _ := reader.ReadString('\n'); line != "echo ping\n" {
		t.Errorf("expected the echo, found %q", line)
	}
}

func TestPicksTheCertificateOfTheHost(t *testing.T) {
	c := newCluster(t)
	pair, err := selfSigned(time.Now())
	if err != nil {
		t.Fatal(err)
	}
	key, _ := x509.MarshalECPrivateKey(pair.PrivateKey.(*ecdsa.PrivateKey))
	_, err = c.client.CoreV1().Secrets("shop").Create(context.Background(), &v1.Secret{
		ObjectMeta: meta.ObjectMeta{Name: "cert"}, Type: v1.SecretTypeTLS,
		Data: map[string][]byte{
			v1.TLSCertKey:       pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: pair.Certificate[0]}),
			v1.TLSPrivateKeyKey: pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: key}),
		},
	}, meta.CreateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	secure := ingress("web", 0, rule("*.a.test"))
	secure.Spec.TLS = []networking.IngressTLS{{SecretName: "cert"}}
	c.create(t, secure)
	served := func(host string) string {
		certificate, _ := c.certificates.pick(&tls.ClientHelloInfo{ServerName: host})
		return string(certificate.Certificate[0])
	}
	eventually(t, "the secret's certificate", time.Second, func() bool { return served("x.a.test") == string(pair.Certificate[0]) })
	if served("b.test") == string(pair.Certificate[0]) || strings.Contains(served(""), "a.test") {
		t.Error("expected the default certificate for other hosts")
	}
}
