// Package kube connects the add-ons to the API server and tells the kubelet when they are ready.
package kube

import (
	"context"
	"net"
	"net/http"
	"time"

	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/clientcmd"
)

// Client uses the kubeconfig named, or the service account of the pod when none is.
func Client(kubeconfig, name string) (kubernetes.Interface, error) {
	config, err := restConfig(kubeconfig)
	if err != nil {
		return nil, err
	}
	config.UserAgent = "podo-addons/" + name
	config.ContentType = "application/vnd.kubernetes.protobuf"
	config.QPS, config.Burst = 50, 100
	// Add-ons start together with the cluster: a lost first packet must not cost half a minute.
	config.Dial = (&net.Dialer{Timeout: 2 * time.Second, KeepAlive: 15 * time.Second}).DialContext
	return kubernetes.NewForConfig(config)
}

func restConfig(kubeconfig string) (*rest.Config, error) {
	if kubeconfig != "" {
		return clientcmd.BuildConfigFromFlags("", kubeconfig)
	}
	return rest.InClusterConfig()
}

// ServeReady answers /ready with 200 from the moment all caches are filled, and with 503 before.
func ServeReady(ctx context.Context, address string, synced ...cache.InformerSynced) error {
	mux := http.NewServeMux()
	mux.HandleFunc("/ready", func(w http.ResponseWriter, _ *http.Request) {
		for _, done := range synced {
			if !done() {
				http.Error(w, "waiting for the API server", http.StatusServiceUnavailable)
				return
			}
		}
		w.Write([]byte("ready\n"))
	})
	server := &http.Server{Addr: address, Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		server.Close()
	}()
	return Closed(server.ListenAndServe())
}

// Closed hides the error that only says that a server was asked to stop.
func Closed(err error) error {
	if err == http.ErrServerClosed {
		return nil
	}
	return err
}

// FirstError waits for the first task to end and returns what it ended with.
func FirstError(ctx context.Context, tasks ...func(context.Context) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, len(tasks))
	for _, task := range tasks {
		task := task
		go func() { ended <- task(ctx) }()
	}
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return nil
	}
}
