package ingress

import (
	"sort"
	"strings"

	networking "k8s.io/api/networking/v1"
)

// backend is a Service's port as an Ingress names it.
type backend struct {
	namespace, service string
	port               networking.ServiceBackendPort
}

type route struct {
	path    string
	exact   bool
	backend backend
}

// site is what is known of one host: routes with the longest path first, and where the rest goes.
type site struct {
	routes   []route
	fallback *backend
}

// routes is built anew for every change and never changed afterwards, so that requests need no lock.
type routes struct {
	hosts    map[string]*site
	fallback *backend
}

func newRoutes(ingresses []*networking.Ingress) *routes {
	table := &routes{hosts: map[string]*site{}}
	for _, ingress := range oldestFirst(ingresses) {
		table.add(ingress)
	}
	for _, s := range table.hosts {
		s.sort()
	}
	return table
}

// oldestFirst decides who wins where two ask for the same: the one that was there before.
func oldestFirst(ingresses []*networking.Ingress) []*networking.Ingress {
	sorted := append([]*networking.Ingress(nil), ingresses...)
	sort.Slice(sorted, func(i, j int) bool {
		a, b := sorted[i], sorted[j]
		if !a.CreationTimestamp.Equal(&b.CreationTimestamp) {
			return a.CreationTimestamp.Before(&b.CreationTimestamp)
		}
		return a.Namespace+"/"+a.Name < b.Namespace+"/"+b.Name
	})
	return sorted
}

func (t *routes) add(ingress *networking.Ingress) {
	fallback := serviceBackend(ingress.Namespace, ingress.Spec.DefaultBackend)
	if t.fallback == nil {
		t.fallback = fallback
	}
	for _, rule := range ingress.Spec.Rules {
		s := t.site(strings.ToLower(rule.Host))
		if s.fallback == nil {
			s.fallback = fallback
		}
		if rule.HTTP == nil {
			continue
		}
		for _, path := range rule.HTTP.Paths {
			if target := serviceBackend(ingress.Namespace, &path.Backend); target != nil {
				exact := path.PathType != nil && *path.PathType == networking.PathTypeExact
				s.routes = append(s.routes, route{routePath(path.Path, exact), exact, *target})
			}
		}
	}
}

func (t *routes) site(host string) *site {
	if t.hosts[host] == nil {
		t.hosts[host] = &site{}
	}
	return t.hosts[host]
}

func routePath(path string, exact bool) string {
	if exact {
		return path
	}
	return strings.TrimRight(path, "/")
}

func serviceBackend(namespace string, b *networking.IngressBackend) *backend {
	if b == nil || b.Service == nil {
		return nil
	}
	return &backend{namespace, b.Service.Name, b.Service.Port}
}

func (s *site) sort() {
	sort.SliceStable(s.routes, func(i, j int) bool {
		a, b := s.routes[i], s.routes[j]
		if a.exact != b.exact {
			return a.exact
		}
		return len(a.path) > len(b.path)
	})
}

// find looks at the host itself, then at its wildcard, then at rules for any host, then at default backends.
func (t *routes) find(host, path string) (backend, bool) {
	candidates := t.sites(host)
	for _, s := range candidates {
		for _, r := range s.routes {
			if r.matches(path) {
				return r.backend, true
			}
		}
	}
	for _, s := range candidates {
		if s.fallback != nil {
			return *s.fallback, true
		}
	}
	if t.fallback != nil {
		return *t.fallback, true
	}
	return backend{}, false
}

func (t *routes) sites(host string) []*site {
	host = strings.ToLower(host)
	var found []*site
	for _, name := range []string{host, wildcard(host), ""} {
		if s := t.hosts[name]; s != nil {
			found = append(found, s)
		}
	}
	return found
}

// wildcard replaces the first label: *.example.com stands for one label, not for more.
func wildcard(host string) string {
	if dot := strings.IndexByte(host, '.'); dot > 0 {
		return "*" + host[dot:]
	}
	return "*"
}

// matches compares prefixes element by element: /foo matches /foo/bar and not /foobar.
func (r route) matches(path string) bool {
	if r.exact {
		return path == r.path
	}
	return path == r.path || strings.HasPrefix(path, r.path+"/")
}
