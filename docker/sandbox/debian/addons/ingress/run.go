// Package ingress is the ingress controller: it serves networking.k8s.io/v1 Ingresses on the node's
// ports 80 and 443, straight to the addresses of ready pods.
package ingress

import (
	"context"
	"crypto/tls"
	"flag"
	"io"
	"log"
	"net/http"
	"os"
	"time"

	"k8s.io/client-go/tools/cache"
	"k8s.io/kubernetes/cmd/podo-addons/kube"
)

// Run serves Ingresses until the context ends.
func Run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("ingress", flag.ContinueOnError)
	plainAddress := flags.String("http", ":80", "address for HTTP")
	tlsAddress := flags.String("https", ":443", "address for HTTPS")
	ready := flags.String("ready", "127.0.0.1:8182", "address of /ready")
	nodeIP := flags.String("node-ip", os.Getenv("NODE_IP"), "address to publish in the status of Ingresses")
	kubeconfig := flags.String("kubeconfig", "", "kubeconfig file; the pod's service account without")
	if err := flags.Parse(args); err != nil {
		return err
	}
	client, err := kube.Client(*kubeconfig, "ingress")
	if err != nil {
		return err
	}
	c, err := newController(ctx, client, *nodeIP)
	if err != nil {
		return err
	}
	return kube.FirstError(ctx, c.run,
		func(ctx context.Context) error { return kube.ServeReady(ctx, *ready, c.synced...) },
		func(ctx context.Context) error { return c.serve(ctx, *plainAddress, *tlsAddress) })
}

// serve opens the ports only when the routes are known, so that no early request gets a false 404.
func (c *controller) serve(ctx context.Context, plainAddress, tlsAddress string) error {
	if !cache.WaitForCacheSync(ctx.Done(), c.synced...) {
		return nil
	}
	c.rebuild()
	open, secure := c.server(plainAddress), c.server(tlsAddress)
	secure.TLSConfig = &tls.Config{MinVersion: tls.VersionTLS12, GetCertificate: c.certificates.pick}
	go func() {
		<-ctx.Done()
		open.Close()
		secure.Close()
	}()
	return kube.FirstError(ctx,
		func(context.Context) error { return kube.Closed(open.ListenAndServe()) },
		func(context.Context) error { return kube.Closed(secure.ListenAndServeTLS("", "")) })
}

func (c *controller) server(address string) *http.Server {
	return &http.Server{
		Addr:              address,
		Handler:           c.proxy,
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       90 * time.Second,
		MaxHeaderBytes:    64 << 10,
		// Clients that break off are everyday life here, and would fill the log.
		ErrorLog: log.New(io.Discard, "", 0),
	}
}
