package ingress

import (
	"context"

	v1 "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/api/errors"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
)

// publish writes the node's address into the status of the Ingresses that are served.
func publish(ctx context.Context, client kubernetes.Interface, ingresses []*networking.Ingress, nodeIP string) error {
	if nodeIP == "" {
		return nil
	}
	wanted := []v1.LoadBalancerIngress{{IP: nodeIP}}
	var failure error
	for _, ingress := range ingresses {
		if equality.Semantic.DeepEqual(ingress.Status.LoadBalancer.Ingress, wanted) {
			continue
		}
		updated := ingress.DeepCopy()
		updated.Status.LoadBalancer.Ingress = wanted
		_, err := client.NetworkingV1().Ingresses(updated.Namespace).UpdateStatus(ctx, updated, meta.UpdateOptions{})
		// A conflict or a deletion is followed by an event, and that by another round.
		if err != nil && !errors.IsConflict(err) && !errors.IsNotFound(err) {
			failure = err
		}
	}
	return failure
}
