import { notFound, ok, validationFailed } from './answer';
import { withBody } from './body';
import { simpleUser } from './people';
import {
  commit as commitShape,
  fullRepository,
  label as labelShape,
  milestone as milestoneShape,
  release as releaseShape,
} from './repository';
import { inRepository, page, param, type Handler } from './request';

/** `GET /repos/{owner}/{repo}` */
export const repository = inRepository(({ scope }, found) => ok(fullRepository(scope, found)));

/** `GET /repos/{owner}/{repo}/assignees` */
export const assignees = inRepository((request, found) =>
  page(request, request.scope.data.assignable(found), (user) => simpleUser(request.scope, user)),
);

/** `GET /repos/{owner}/{repo}/labels` */
export const labels = inRepository((request, found) =>
  page(request, found.labels, (one) => labelShape(request.scope, found, one)),
);

/** `GET /repos/{owner}/{repo}/milestones/{milestone_number}` */
export const milestone = inRepository((request, found) => {
  const of = found.milestones.find(({ number }) => number === Number(param(request, 2)));
  return of ? ok(milestoneShape(request.scope, found, of)) : notFound();
});

/** `GET /repos/{owner}/{repo}/releases/tags/{tag}` */
export const release = inRepository(async (request, found) => {
  const of = found.releases.find(({ tag }) => tag === param(request, 2));
  if (!of) return notFound();
  const { scope, media } = request;
  return ok(await withBody(scope, found, of.body, media, releaseShape(scope, found, of)));
});

/** `GET /repos/{owner}/{repo}/commits/{ref}` for a full or abbreviated hash. */
export const commit = inRepository((request, found) => {
  const hash = param(request, 2).toLowerCase();
  const of = found.commits.find(({ sha }) => hash.length >= 4 && sha.startsWith(hash));
  return of ? ok(commitShape(request.scope, found, of)) : validationFailed('Commit', 'sha', 'invalid');
});

/** `/repositories/{id}/…`, where GitHub's redirects lead: handled by the handler for `/repos/{owner}/{repo}/…`. */
export function byId(handle: Handler): Handler {
  return (request) => {
    const found = request.scope.data.repositoryById(Number(param(request, 0)));
    if (!found) return notFound();
    return handle({ ...request, params: [found.owner, found.name, ...request.params.slice(1)] });
  };
}
