package registry

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path"
)

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
	sum := sha256.New()
	if _, err := io.Copy(sum, reader); err != nil {
		return descriptor{}, extent{}, err
	}
	return descriptor{gzippedType, at.size, "sha256:" + hex.EncodeToString(sum.Sum(nil))}, at, nil
}
