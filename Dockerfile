# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s /usr/local/lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN ./publish.sh /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Node.js reads phone numbers and mails for the program (src/CrmWeb.Infrastructure/Interop)
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=build /app /app
RUN mkdir /data && chown "$APP_UID" /data
WORKDIR /app
USER $APP_UID
ENV ASPNETCORE_URLS=http://0.0.0.0:8080 Crm__DataFolder=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["dotnet", "CrmWeb.Web.dll"]
