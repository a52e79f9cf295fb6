# The server alone: Neo4j is a container of its own (docker-compose.yml).
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/cypher ./cypher
COPY --from=build /app/seed ./seed
COPY --from=build /app/mappings ./mappings
ENV NODE_ENV=production
USER node
EXPOSE 4000
CMD ["node", "--max-semi-space-size=64", "dist/cli/sanad.js", "start"]
