// Package registry serves images from `docker save` archives to the node's containerd, so that images the
// sandbox brought along can be "pulled" again where no real registry can be reached. It needs nothing but Go itself:
// the k3s flavour builds it alone.
package registry

import (
	"context"
	"flag"
	"net/http"
	"time"
)

// Run serves images until the context ends.
func Run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("registry", flag.ContinueOnError)
	listen := flags.String("listen", "127.0.0.1:5000", "address to answer on")
	folder := flags.String("dir", "/usr/share/podo/images", "folder with archives of docker save, named *.tar")
	if err := flags.Parse(args); err != nil {
		return err
	}
	server := &http.Server{Addr: *listen, Handler: handler{newStore(*folder)}, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		server.Close()
	}()
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		return err
	}
	return nil
}
