import { deskPage } from '@/app/_web/page'
import { QuestionBank } from '@/components/assessment/question-bank'
import { desks } from '@/components/layout/desks'
import { PageHead } from '@/components/layout/shell'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { questionBank } from '@/lib/portfolio/queries/questions'
import { keep, retire } from './question-actions'

/** The centre's bank of questions, as its assessors and administrators keep it. */
export const questionsPage = (desk: 'assessor' | 'centre', className: string) =>
  deskPage(
    desk,
    async ({ actor, search, found }) => {
      const bank = await found(
        await questionBank(db(), actor, {
          versionId: id.safeParse(search['edition']).data,
          unitId: id.safeParse(search['unit']).data,
        }),
      )
      return (
        <>
          <PageHead title="Questions">
            The centre’s bank, by unit: to ask aloud, or to set in writing.{' '}
            {bank.specification.title}
          </PageHead>
          <QuestionBank
            key={bank.unit.id}
            bank={bank}
            at={`${desks[desk].home}/questions`}
            keep={keep}
            retire={retire}
          />
        </>
      )
    },
    { className },
  )
