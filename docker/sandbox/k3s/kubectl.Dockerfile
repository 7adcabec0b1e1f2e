# kubectl for the toolbox, from k3s: the same program, told by its name.
ARG K3S=rancher/k3s:latest
FROM ${K3S} AS k3s
FROM scratch
COPY --from=k3s /bin/k3s /out/kubectl
