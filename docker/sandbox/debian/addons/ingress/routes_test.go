package ingress

import (
	"testing"
	"time"

	networking "k8s.io/api/networking/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
)

func to(service string) networking.IngressBackend {
	return networking.IngressBackend{Service: &networking.IngressServiceBackend{
		Name: service, Port: networking.ServiceBackendPort{Number: 80},
	}}
}

func path(kind networking.PathType, path, service string) networking.HTTPIngressPath {
	return networking.HTTPIngressPath{Path: path, PathType: &kind, Backend: to(service)}
}

func rule(host string, paths ...networking.HTTPIngressPath) networking.IngressRule {
	return networking.IngressRule{Host: host, IngressRuleValue: networking.IngressRuleValue{
		HTTP: &networking.HTTPIngressRuleValue{Paths: paths},
	}}
}

func ingress(name string, age time.Duration, rules ...networking.IngressRule) *networking.Ingress {
	return &networking.Ingress{
		ObjectMeta: meta.ObjectMeta{Namespace: "shop", Name: name, CreationTimestamp: meta.NewTime(time.Unix(1e9, 0).Add(-age))},
		Spec:       networking.IngressSpec{Rules: rules},
	}
}

func TestFindsTheRoute(t *testing.T) {
	const exact, prefix, either = networking.PathTypeExact, networking.PathTypePrefix, networking.PathTypeImplementationSpecific
	old := ingress("old", time.Hour,
		rule("a.test", path(prefix, "/", "root"), path(prefix, "/api/", "api"), path(exact, "/api", "exactly"), path(prefix, "/api/v2", "v2")),
		rule("*.wild.test", path(either, "/x", "wild")))
	young := ingress("young", 0,
		rule("a.test", path(prefix, "/", "late")),
		rule("b.test", path(exact, "/only", "only")),
		rule("", path(prefix, "/any", "any")))
	table := newRoutes([]*networking.Ingress{young, old})
	for _, c := range []struct{ host, path, want string }{
		{"a.test", "/", "root"},
		{"A.TEST", "/apix", "root"},
		{"a.test", "/api", "exactly"},
		{"a.test", "/api/", "api"},
		{"a.test", "/api/v1", "api"},
		{"a.test", "/api/v2/pods", "v2"},
		{"one.wild.test", "/x/y", "wild"},
		{"two.one.wild.test", "/x", ""},
		{"wild.test", "/x", ""},
		{"b.test", "/only", "only"},
		{"b.test", "/only/", ""},
		{"b.test", "/any/thing", "any"},
		{"unknown.test", "/any", "any"},
		{"unknown.test", "/", ""},
	} {
		if found, _ := table.find(c.host, c.path); found.service != c.want {
			t.Errorf("%s%s: expected %q, found %q", c.host, c.path, c.want, found.service)
		}
	}
}

func TestDefaultBackendTakesTheRest(t *testing.T) {
	fallback := to("rest")
	one := ingress("one", 0, rule("a.test", path(networking.PathTypeExact, "/only", "only")))
	one.Spec.DefaultBackend = &fallback
	table := newRoutes([]*networking.Ingress{one})
	for _, host := range []string{"a.test", "other.test"} {
		if found, _ := table.find(host, "/else"); found.service != "rest" {
			t.Errorf("%s: expected the default backend, found %q", host, found.service)
		}
	}
}

func TestServesItsOwnClassesOnly(t *testing.T) {
	mine := &networking.IngressClass{ObjectMeta: meta.ObjectMeta{Name: "podo"}, Spec: networking.IngressClassSpec{Controller: controllerName}}
	other := &networking.IngressClass{ObjectMeta: meta.ObjectMeta{Name: "other"}, Spec: networking.IngressClassSpec{Controller: "example.com/x"}}
	named := func(name string) *networking.Ingress {
		i := ingress("i", 0)
		i.Spec.IngressClassName = &name
		return i
	}
	annotated := ingress("i", 0)
	annotated.Annotations = map[string]string{classAnnotation: "podo"}
	all := []*networking.IngressClass{mine, other}
	if own := ownClasses(all); !own.serve(named("podo")) || own.serve(named("other")) || !own.serve(annotated) || own.serve(ingress("i", 0)) {
		t.Error("expected Ingresses of class podo, and no others")
	}
	mine.Annotations = map[string]string{defaultAnnotation: "true"}
	if !ownClasses(all).serve(ingress("i", 0)) {
		t.Error("expected an Ingress without a class to belong to the default class")
	}
}
