// The add-ons' image registry by itself: k3s brings everything else.
package main

import (
	"context"
	"log"
	"os"
	"os/signal"
	"syscall"

	"k8s.io/kubernetes/cmd/podo-addons/registry"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := registry.Run(ctx, os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}
