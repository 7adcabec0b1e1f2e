// Package dns is the cluster's DNS server: records of Services and their endpoints by the DNS
// specification of Kubernetes, and everything else from the node's own resolvers.
package dns

import (
	"context"
	"flag"
	"fmt"
	"math/rand"
	"net"
	"strings"
	"time"

	"github.com/miekg/dns"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
	"k8s.io/kubernetes/cmd/podo-addons/kube"
)

// Run serves DNS until the context ends.
func Run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("dns", flag.ContinueOnError)
	listen := flags.String("listen", ":53", "address to answer on, UDP and TCP")
	ready := flags.String("ready", "127.0.0.1:8181", "address of /ready")
	domain := flags.String("domain", "cluster.local", "domain of the cluster")
	networks := flags.String("networks", "10.42.0.0/16,10.43.0.0/16", "networks of pods and Services, for PTR")
	resolvers := flags.String("resolv-conf", "/etc/resolv.conf", "file that names the upstream servers")
	kubeconfig := flags.String("kubeconfig", "", "kubeconfig file; the pod's service account without")
	if err := flags.Parse(args); err != nil {
		return err
	}
	rand.Seed(time.Now().UnixNano())
	client, err := kube.Client(*kubeconfig, "dns")
	if err != nil {
		return err
	}
	upstreams, err := upstreamServers(*resolvers)
	if err != nil {
		return err
	}
	subnets, err := parseNetworks(*networks)
	if err != nil {
		return err
	}
	zone, synced, err := watch(ctx, client, dns.Fqdn(strings.ToLower(*domain)), subnets)
	if err != nil {
		return err
	}
	s := &server{zone: zone, upstreams: upstreams, timeout: 2 * time.Second}
	return kube.FirstError(ctx,
		func(ctx context.Context) error { return kube.ServeReady(ctx, *ready, synced...) },
		func(ctx context.Context) error { return serveWhenSynced(ctx, s, *listen, synced) })
}

// serveWhenSynced keeps quiet until the caches are full: silence is retried, NXDOMAIN is believed.
func serveWhenSynced(ctx context.Context, s *server, address string, synced []cache.InformerSynced) error {
	if !cache.WaitForCacheSync(ctx.Done(), synced...) {
		return nil
	}
	return kube.FirstError(ctx,
		func(ctx context.Context) error { return s.listen(ctx, "udp", address) },
		func(ctx context.Context) error { return s.listen(ctx, "tcp", address) })
}

func watch(ctx context.Context, client kubernetes.Interface, domain string, networks []*net.IPNet) (*Zone, []cache.InformerSynced, error) {
	factory := informers.NewSharedInformerFactory(client, 0)
	services, endpoints := factory.Core().V1().Services(), factory.Core().V1().Endpoints()
	for _, informer := range []cache.SharedIndexInformer{services.Informer(), endpoints.Informer()} {
		if err := informer.AddIndexers(indexers); err != nil {
			return nil, nil, err
		}
	}
	zone := &Zone{
		domain: domain, networks: networks,
		services: services.Lister(), endpoints: endpoints.Lister(),
		serviceIndex: services.Informer().GetIndexer(), endpointsIndex: endpoints.Informer().GetIndexer(),
	}
	factory.Start(ctx.Done())
	return zone, []cache.InformerSynced{services.Informer().HasSynced, endpoints.Informer().HasSynced}, nil
}

func upstreamServers(file string) ([]string, error) {
	config, err := dns.ClientConfigFromFile(file)
	if err != nil {
		return nil, fmt.Errorf("expected the upstream DNS servers in %s: %w", file, err)
	}
	var servers []string
	for _, server := range config.Servers {
		servers = append(servers, net.JoinHostPort(server, config.Port))
	}
	return servers, nil
}

func parseNetworks(list string) ([]*net.IPNet, error) {
	var networks []*net.IPNet
	for _, text := range strings.Split(list, ",") {
		_, network, err := net.ParseCIDR(strings.TrimSpace(text))
		if err != nil {
			return nil, fmt.Errorf("expected networks like 10.42.0.0/16, found %q", text)
		}
		networks = append(networks, network)
	}
	return networks, nil
}
