// Command podo-addons holds what a sandbox needs around Kubernetes itself: cluster DNS, an ingress
// controller, a volume provisioner and a read-only image registry. One binary, so one image and one build.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sort"
	"strings"
	"syscall"

	"k8s.io/kubernetes/cmd/podo-addons/dns"
	"k8s.io/kubernetes/cmd/podo-addons/ingress"
	"k8s.io/kubernetes/cmd/podo-addons/registry"
	"k8s.io/kubernetes/cmd/podo-addons/storage"
)

var commands = map[string]func(context.Context, []string) error{
	"dns":      dns.Run,
	"ingress":  ingress.Run,
	"storage":  storage.Run,
	"registry": registry.Run,
}

func main() {
	if len(os.Args) < 2 || commands[os.Args[1]] == nil {
		names := make([]string, 0, len(commands))
		for name := range commands {
			names = append(names, name)
		}
		sort.Strings(names)
		fmt.Fprintf(os.Stderr, "podo-addons: expected one of %s as the first argument\n", strings.Join(names, ", "))
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := commands[os.Args[1]](ctx, os.Args[2:]); err != nil {
		fmt.Fprintf(os.Stderr, "podo-addons %s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
}
