package ingress

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httputil"
	"strings"
	"sync/atomic"
	"time"
)

type addressesKey struct{}

// proxy finds the backend of a request and passes the request on to one of its pods.
type proxy struct {
	routes   atomic.Value
	balancer *balancer
	reverse  *httputil.ReverseProxy
}

func newProxy(balancer *balancer) *proxy {
	p := &proxy{balancer: balancer}
	p.routes.Store(newRoutes(nil))
	p.reverse = &httputil.ReverseProxy{
		Director:      direct,
		Transport:     &spreading{transport: newTransport()},
		FlushInterval: -1,
		ErrorHandler:  explain,
	}
	return p
}

func newTransport() *http.Transport {
	return &http.Transport{
		// Pods are on this very node: who does not answer at once is gone.
		DialContext:           (&net.Dialer{Timeout: time.Second}).DialContext,
		DisableCompression:    true,
		MaxIdleConnsPerHost:   16,
		IdleConnTimeout:       4 * time.Second,
		ResponseHeaderTimeout: 60 * time.Second,
	}
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	target, found := p.routes.Load().(*routes).find(hostname(r.Host), requestPath(r))
	if !found {
		plain(w, http.StatusNotFound, "no Ingress rule matches this host and path")
		return
	}
	addresses, err := p.balancer.addresses(target)
	if err != nil {
		plain(w, http.StatusServiceUnavailable, err.Error())
		return
	}
	p.reverse.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), addressesKey{}, addresses)))
}

// direct tells the pod who asked and for what. Headers that the client made up are not believed.
func direct(r *http.Request) {
	r.URL.Scheme = "http"
	r.URL.Host = r.Context().Value(addressesKey{}).([]string)[0]
	proto, port := "http", "80"
	if r.TLS != nil {
		proto, port = "https", "443"
	}
	if _, explicit, err := net.SplitHostPort(r.Host); err == nil {
		port = explicit
	}
	r.Header.Del("X-Forwarded-For")
	r.Header.Del("Forwarded")
	r.Header.Set("X-Forwarded-Host", r.Host)
	r.Header.Set("X-Forwarded-Proto", proto)
	r.Header.Set("X-Forwarded-Port", port)
	if client, _, err := net.SplitHostPort(r.RemoteAddr); err == nil {
		r.Header.Set("X-Real-Ip", client)
	}
	if _, present := r.Header["User-Agent"]; !present {
		r.Header.Set("User-Agent", "")
	}
}

// spreading tries the next pod where one cannot be reached, which happens while pods come and go.
type spreading struct{ transport http.RoundTripper }

func (s *spreading) RoundTrip(r *http.Request) (*http.Response, error) {
	addresses := r.Context().Value(addressesKey{}).([]string)
	var failure error
	for i := 0; i < len(addresses) && i < 3; i++ {
		attempt := r.Clone(r.Context())
		attempt.URL.Host = addresses[i]
		if r.Body != nil && r.Body != http.NoBody {
			// The transport closes the body even of a request that it could not send.
			attempt.Body = io.NopCloser(r.Body)
		}
		response, err := s.transport.RoundTrip(attempt)
		var dial *net.OpError
		if err == nil || !errors.As(err, &dial) || dial.Op != "dial" {
			return response, err
		}
		failure = err
	}
	return nil, failure
}

func explain(w http.ResponseWriter, r *http.Request, err error) {
	var timeout net.Error
	switch {
	case r.Context().Err() != nil:
		w.WriteHeader(499)
	case errors.As(err, &timeout) && timeout.Timeout():
		plain(w, http.StatusGatewayTimeout, "the pod did not answer in time")
	default:
		plain(w, http.StatusBadGateway, "the pod could not be reached")
	}
}

func plain(w http.ResponseWriter, status int, text string) {
	http.Error(w, http.StatusText(status)+": "+text, status)
}

func hostname(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return strings.TrimSuffix(host, ".")
}

func requestPath(r *http.Request) string {
	if r.URL.Path == "" {
		return "/"
	}
	return r.URL.Path
}
