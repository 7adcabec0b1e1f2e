package registry

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

const (
	manifestType = "application/vnd.docker.distribution.manifest.v2+json"
	configType   = "application/vnd.docker.container.image.v1+json"
	layerType    = "application/vnd.docker.image.rootfs.diff.tar"
	gzippedType  = "application/vnd.docker.image.rootfs.diff.tar.gzip"
)

// extent is a file inside an archive, found again by its offset: nothing is unpacked.
type extent struct {
	file         string
	offset, size int64
}

type descriptor struct {
	MediaType string `json:"mediaType"`
	Size      int64  `json:"size"`
	Digest    string `json:"digest"`
}

type manifest struct {
	SchemaVersion int          `json:"schemaVersion"`
	MediaType     string       `json:"mediaType"`
	Config        descriptor   `json:"config"`
	Layers        []descriptor `json:"layers"`
}

// content is what one archive, or all of them, can serve.
type content struct {
	tags      map[string]string
	manifests map[string][]byte
	blobs     map[string]extent
}

func newContent() content {
	return content{tags: map[string]string{}, manifests: map[string][]byte{}, blobs: map[string]extent{}}
}

func (c content) add(other content) {
	for tag, digest := range other.tags {
		c.tags[tag] = digest
	}
	for digest, manifest := range other.manifests {
		c.manifests[digest] = manifest
	}
	for digest, blob := range other.blobs {
		c.blobs[digest] = blob
	}
}

// readArchive indexes what `docker save` wrote: it reads headers, manifest.json and the images' configs only.
func readArchive(file string) (content, error) {
	archive, err := os.Open(file)
	if err != nil {
		return content{}, err
	}
	defer archive.Close()
	entries, err := readEntries(archive, file)
	if err != nil {
		return content{}, fmt.Errorf("expected a tar file by docker save in %s: %w", file, err)
	}
	var images []struct {
		Config   string
		RepoTags []string
		Layers   []string
	}
	list, err := entries.read(archive, "manifest.json")
	if err == nil {
		err = json.Unmarshal(list, &images)
	}
	if err != nil {
		return content{}, fmt.Errorf("expected manifest.json of docker save in %s: %w", file, err)
	}
	found := newContent()
	for _, image := range images {
		digest, err := found.image(archive, entries, image.Config, image.Layers)
		if err != nil {
			return content{}, fmt.Errorf("image %v in %s: %w", image.RepoTags, file, err)
		}
		for _, tag := range image.RepoTags {
			found.tags[strings.TrimPrefix(tag, "docker.io/")] = digest
		}
	}
	return found, nil
}

func (c content) image(archive io.ReaderAt, entries entries, configName string, layers []string) (string, error) {
	configText, err := entries.read(archive, configName)
	if err != nil {
		return "", err
	}
	var config struct {
		RootFS struct {
			DiffIDs []string `json:"diff_ids"`
		} `json:"rootfs"`
	}
	if err := json.Unmarshal(configText, &config); err != nil {
		return "", err
	}
	if len(config.RootFS.DiffIDs) != len(layers) {
		return "", fmt.Errorf("expected %d layers as in the config, found %d", len(config.RootFS.DiffIDs), len(layers))
	}
	m := manifest{SchemaVersion: 2, MediaType: manifestType, Layers: []descriptor{}}
	m.Config = descriptor{configType, int64(len(configText)), digestOf(configText)}
	c.blobs[m.Config.Digest] = entries[entries.resolve(configName)].extent
	for i, name := range layers {
		layer, at, err := entries.layer(archive, name, config.RootFS.DiffIDs[i])
		if err != nil {
			return "", err
		}
		c.blobs[layer.Digest] = at
		m.Layers = append(m.Layers, layer)
	}
	text, err := json.Marshal(m)
	if err != nil {
		return "", err
	}
	digest := digestOf(text)
	c.manifests[digest] = text
	return digest, nil
}

func digestOf(text []byte) string {
	sum := sha256.Sum256(text)
	return "sha256:" + hex.EncodeToString(sum[:])
}
