package storage

import (
	"fmt"

	v1 "k8s.io/api/core/v1"
	storageapi "k8s.io/api/storage/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
)

const (
	provisioner        = "podo.dev/local-path"
	selectedNode       = "volume.kubernetes.io/selected-node"
	provisionedBy      = "pv.kubernetes.io/provisioned-by"
	oldClassAnnotation = "volume.beta.kubernetes.io/storage-class"
)

func className(claim *v1.PersistentVolumeClaim) string {
	if name, said := claim.Annotations[oldClassAnnotation]; said {
		return name
	}
	if claim.Spec.StorageClassName != nil {
		return *claim.Spec.StorageClassName
	}
	return ""
}

// chosenNode names the node that a claim's directory belongs on. It is empty as long as a claim has to
// wait for the first pod that uses it.
func chosenNode(claim *v1.PersistentVolumeClaim, class *storageapi.StorageClass, thisNode string) string {
	if node := claim.Annotations[selectedNode]; node != "" {
		return node
	}
	if class.VolumeBindingMode != nil && *class.VolumeBindingMode == storageapi.VolumeBindingWaitForFirstConsumer {
		return ""
	}
	return thisNode
}

// refusal says what of a claim a directory on one node cannot give, or nothing.
func refusal(claim *v1.PersistentVolumeClaim) string {
	if len(claim.Spec.AccessModes) == 0 {
		return "expected an access mode, found none: ask for ReadWriteOnce"
	}
	for _, mode := range claim.Spec.AccessModes {
		if mode != v1.ReadWriteOnce && mode != "ReadWriteOncePod" {
			return fmt.Sprintf("expected access mode ReadWriteOnce, found %s: a local path can be shared by the pods of one node only", mode)
		}
	}
	if claim.Spec.VolumeMode != nil && *claim.Spec.VolumeMode != v1.PersistentVolumeFilesystem {
		return fmt.Sprintf("expected volumeMode Filesystem, found %s: a local path is a directory", *claim.Spec.VolumeMode)
	}
	if claim.Spec.Selector != nil {
		return "expected no selector: volumes of this class are made anew for each claim"
	}
	return ""
}

func volumeName(claim *v1.PersistentVolumeClaim) string {
	return "pvc-" + string(claim.UID)
}

func newVolume(claim *v1.PersistentVolumeClaim, class *storageapi.StorageClass, node, path string) *v1.PersistentVolume {
	kind := v1.HostPathDirectoryOrCreate
	policy := v1.PersistentVolumeReclaimDelete
	if class.ReclaimPolicy != nil {
		policy = *class.ReclaimPolicy
	}
	return &v1.PersistentVolume{
		ObjectMeta: meta.ObjectMeta{Name: volumeName(claim), Annotations: map[string]string{provisionedBy: provisioner}},
		Spec: v1.PersistentVolumeSpec{
			Capacity:                      v1.ResourceList{v1.ResourceStorage: claim.Spec.Resources.Requests[v1.ResourceStorage]},
			AccessModes:                   claim.Spec.AccessModes,
			VolumeMode:                    claim.Spec.VolumeMode,
			MountOptions:                  class.MountOptions,
			StorageClassName:              class.Name,
			PersistentVolumeReclaimPolicy: policy,
			PersistentVolumeSource:        v1.PersistentVolumeSource{HostPath: &v1.HostPathVolumeSource{Path: path, Type: &kind}},
			ClaimRef: &v1.ObjectReference{
				APIVersion: "v1", Kind: "PersistentVolumeClaim",
				Namespace: claim.Namespace, Name: claim.Name, UID: claim.UID, ResourceVersion: claim.ResourceVersion,
			},
			NodeAffinity: &v1.VolumeNodeAffinity{Required: &v1.NodeSelector{NodeSelectorTerms: []v1.NodeSelectorTerm{{
				MatchExpressions: []v1.NodeSelectorRequirement{{
					Key: v1.LabelHostname, Operator: v1.NodeSelectorOpIn, Values: []string{node},
				}},
			}}}},
		},
	}
}
