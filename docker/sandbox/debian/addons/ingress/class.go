package ingress

import (
	networking "k8s.io/api/networking/v1"
)

const (
	controllerName    = "podo.dev/ingress"
	defaultAnnotation = "ingressclass.kubernetes.io/is-default-class"
	classAnnotation   = "kubernetes.io/ingress.class"
)

// classes holds the names of the IngressClasses that this controller serves.
type classes struct {
	names        map[string]bool
	servesUnsaid bool
}

func ownClasses(all []*networking.IngressClass) classes {
	own := classes{names: map[string]bool{}}
	for _, class := range all {
		if class.Spec.Controller == controllerName {
			own.names[class.Name] = true
			own.servesUnsaid = own.servesUnsaid || class.Annotations[defaultAnnotation] == "true"
		}
	}
	return own
}

// serve tells whether an Ingress is this controller's to answer for. The annotation goes first, as everywhere.
func (c classes) serve(ingress *networking.Ingress) bool {
	if name, said := ingress.Annotations[classAnnotation]; said {
		return c.names[name]
	}
	if ingress.Spec.IngressClassName != nil {
		return c.names[*ingress.Spec.IngressClassName]
	}
	return c.servesUnsaid
}
