package ingress

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"sync"
	"sync/atomic"

	v1 "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
	corelisters "k8s.io/client-go/listers/core/v1"
)

var errNoEndpoints = errors.New("the Service has no ready endpoints")

// balancer picks pod addresses in turn. It reads the informers' caches for each request, so a pod that
// stops being ready gets none from the moment the Endpoints say so.
type balancer struct {
	services  corelisters.ServiceLister
	endpoints corelisters.EndpointsLister
	turns     sync.Map
}

// addresses lists the ready addresses of a backend, beginning with the one whose turn it is.
func (b *balancer) addresses(target backend) ([]string, error) {
	service, err := b.services.Services(target.namespace).Get(target.service)
	if err != nil {
		return nil, fmt.Errorf("Service %s does not exist", target.service)
	}
	port := servicePort(service, target.port)
	if port == nil {
		return nil, fmt.Errorf("Service %s has no port %s", target.service, portText(target.port))
	}
	endpoints, err := b.endpoints.Endpoints(target.namespace).Get(target.service)
	if err != nil {
		return nil, errNoEndpoints
	}
	ready := readyAddresses(endpoints, port.Name)
	if len(ready) == 0 {
		return nil, errNoEndpoints
	}
	turn, _ := b.turns.LoadOrStore(target, new(uint64))
	first := int((atomic.AddUint64(turn.(*uint64), 1) - 1) % uint64(len(ready)))
	return append(ready[first:len(ready):len(ready)], ready[:first]...), nil
}

func servicePort(service *v1.Service, wanted networking.ServiceBackendPort) *v1.ServicePort {
	for i, port := range service.Spec.Ports {
		if wanted.Name != "" && port.Name == wanted.Name || wanted.Name == "" && port.Port == wanted.Number {
			return &service.Spec.Ports[i]
		}
	}
	return nil
}

func portText(port networking.ServiceBackendPort) string {
	if port.Name != "" {
		return port.Name
	}
	return strconv.Itoa(int(port.Number))
}

func readyAddresses(endpoints *v1.Endpoints, portName string) []string {
	var addresses []string
	for _, subset := range endpoints.Subsets {
		for _, port := range subset.Ports {
			if port.Name != portName || port.Protocol == v1.ProtocolUDP {
				continue
			}
			for _, address := range subset.Addresses {
				addresses = append(addresses, net.JoinHostPort(address.IP, strconv.Itoa(int(port.Port))))
			}
		}
	}
	return addresses
}
