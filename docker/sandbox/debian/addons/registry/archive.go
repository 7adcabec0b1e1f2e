package registry

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path"
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

type entry struct {
	extent
	link string
}

type entries map[string]entry

func readEntries(archive io.ReadSeeker, file string) (entries, error) {
	found := entries{}
	reader := tar.NewReader(archive)
	for {
		header, err := reader.Next()
		if err == io.EOF {
			return found, nil
		}
		if err != nil {
			return nil, err
		}
		name := path.Clean(header.Name)
		switch header.Typeflag {
		case tar.TypeReg:
			offset, err := archive.Seek(0, io.SeekCurrent)
			if err != nil {
				return nil, err
			}
			found[name] = entry{extent: extent{file, offset, header.Size}}
		case tar.TypeSymlink:
			// Layers that images share are saved once and linked.
			found[name] = entry{link: path.Join(path.Dir(name), header.Linkname)}
		case tar.TypeLink:
			found[name] = entry{link: path.Clean(header.Linkname)}
		}
	}
}

func (e entries) resolve(name string) string {
	name = path.Clean(name)
	for hops := 0; hops < 8 && e[name].link != ""; hops++ {
		name = e[name].link
	}
	return name
}

func (e entries) open(archive io.ReaderAt, name string) (*io.SectionReader, extent, error) {
	found, present := e[e.resolve(name)]
	if !present || found.link != "" {
		return nil, extent{}, fmt.Errorf("expected a file %s, found none", name)
	}
	return io.NewSectionReader(archive, found.offset, found.size), found.extent, nil
}

func (e entries) read(archive io.ReaderAt, name string) ([]byte, error) {
	reader, _, err := e.open(archive, name)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(reader, 4<<20))
}

// layer knows the digest of an uncompressed layer from the config, and computes that of a compressed one.
func (e entries) layer(archive io.ReaderAt, name, diffID string) (descriptor, extent, error) {
	reader, at, err := e.open(archive, name)
	if err != nil {
		return descriptor{}, extent{}, err
	}
	magic := make([]byte, 2)
	if _, err := reader.ReadAt(magic, 0); err != nil || !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return descriptor{layerType, at.size, diffID}, at, nil
	}
	if _, err := gzip.NewReader(io.NewSectionReader(archive, at.offset, at.size)); err != nil {
		return descriptor{layerType, at.size, diffID}, at, nil
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, reader); err != nil {
		return descriptor{}, extent{}, err
	}
	return descriptor{gzippedType, at.size, "sha256:" + hex.EncodeToString(sum.Sum(nil))}, at, nil
}

func digestOf(text []byte) string {
	sum := sha256.Sum256(text)
	return "sha256:" + hex.EncodeToString(sum[:])
}
