// Package storage is the dynamic provisioner of the default StorageClass: a directory on the node per claim.
package storage

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	v1 "k8s.io/api/core/v1"
	"k8s.io/client-go/kubernetes/scheme"
	typedcore "k8s.io/client-go/kubernetes/typed/core/v1"
	"k8s.io/client-go/tools/record"
	"k8s.io/kubernetes/cmd/podo-addons/kube"
)

// Run provisions volumes until the context ends.
func Run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("storage", flag.ContinueOnError)
	root := flags.String("root", "/var/lib/rancher/k3s/storage", "directory that holds the volumes")
	node := flags.String("node", os.Getenv("NODE_NAME"), "node that the directory is on")
	ready := flags.String("ready", "127.0.0.1:8183", "address of /ready")
	kubeconfig := flags.String("kubeconfig", "", "kubeconfig file; the pod's service account without")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *node == "" {
		return fmt.Errorf("expected the node's name in --node or NODE_NAME, found neither")
	}
	client, err := kube.Client(*kubeconfig, "storage")
	if err != nil {
		return err
	}
	events := record.NewBroadcaster()
	defer events.Shutdown()
	events.StartRecordingToSink(&typedcore.EventSinkImpl{Interface: client.CoreV1().Events("")})
	recorder := events.NewRecorder(scheme.Scheme, v1.EventSource{Component: provisioner, Host: *node})
	c := newController(ctx, client, *node, filepath.Clean(*root), recorder)
	return kube.FirstError(ctx, c.run,
		func(ctx context.Context) error { return kube.ServeReady(ctx, *ready, c.synced...) })
}
