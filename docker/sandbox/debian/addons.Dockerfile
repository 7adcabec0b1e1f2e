# The add-ons, compiled inside Kubernetes' own tree so that they use its client library. Context: addons/
ARG KUBERNETES=podo/kubernetes:latest
FROM ${KUBERNETES} AS builder
COPY . cmd/podo-addons/
RUN go build -ldflags '-s -w' -o /out/podo-addons ./cmd/podo-addons

FROM scratch
COPY --from=builder /out/podo-addons /podo-addons
ENTRYPOINT ["/podo-addons"]
