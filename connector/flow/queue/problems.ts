import { defineProblems } from '../../../shared/problem.ts';

/** What goes wrong while the extension works off a plan. */
export const queueProblems = defineProblems({
  QUEUE_STALE: {
    status: 409,
    text: (p: { plan: string; account: string }) => ({
      what: {
        fr: `Le plan ${p.plan} n’est plus à jour : la politique, ou ce qui est prévu pour ${p.account}, a changé entre-temps.`,
        en: `The plan ${p.plan} is no longer up to date: the policy, or what is planned for ${p.account}, has changed meanwhile.`,
      },
      todo: {
        fr: 'Rouvrez la file : elle repart de ce qui est prévu maintenant.',
        en: 'Open the queue again: it starts from what is planned now.',
      },
    }),
  },
  QUEUE_ACCOUNT: {
    status: 404,
    text: (p: { plan: string; account: string }) => ({
      what: {
        fr: `Le plan ${p.plan} n’a rien à faire pour le compte ${p.account}.`,
        en: `The plan ${p.plan} has nothing to do for the account ${p.account}.`,
      },
      todo: { fr: 'Rouvrez la file.', en: 'Open the queue again.' },
    }),
  },
});
