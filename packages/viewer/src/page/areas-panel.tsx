import { areasForDevelopment, type FollowedArea } from "@assay/projection";
import { judgementOf } from "@assay/rules";
import type { VNode } from "preact";
import { linkTo, type PanelProps } from "./navigation.ts";
import { TraceLine } from "./trace-line.tsx";

/** The areas for development identified by this moment, and what the other assessments on the page say became of them. */
export function AreasPanel({ shown }: PanelProps): VNode {
  const { moment, assessment, other } = shown;
  const { framework, account, view } = moment;
  const here = { stream: assessment.stream, framework, account };
  const there =
    other === undefined
      ? []
      : [
          {
            stream: other.assessment.stream,
            framework: other.at(other.length).framework,
            account: other.at(other.length).account,
          },
        ];
  const followed = areasForDevelopment([here, ...there]);
  const areas = followed.areas.filter(({ stream }) => stream === assessment.stream);
  return (
    <section class="panel" aria-labelledby="areas-title">
      <h2 id="areas-title">Areas for development as at r{view.revision}</h2>
      {areas.length === 0 ? (
        <p class="empty">None had been identified by r{view.revision}. Move on in time to see the first.</p>
      ) : null}
      {view.judgements.map(({ judgement, title }) => {
        const own = areas.filter((area) => area.judgement === judgement);
        return own.length === 0 ? null : (
          <div class="areas" key={judgement}>
            <h3>{judgementOf(framework, judgement)?.title ?? title}</h3>
            <ul>
              {own.map((area) => (
                <Area area={area} shown={shown} key={area.area} />
              ))}
            </ul>
          </div>
        );
      })}
      {account.reviewedAreas.length === 0 ? null : (
        <>
          <h3>What became of areas of earlier cycles</h3>
          <ul>
            {account.reviewedAreas.map((review, index) => (
              <li key={index}>
                <p>
                  {review.of.area} of {review.of.stream}: <b>{review.fate}</b>. {review.because}
                </p>
                <TraceLine shown={shown} account={account} trace={review} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Area({ area, shown }: { readonly area: FollowedArea; readonly shown: PanelProps["shown"] }): VNode {
  const { account } = shown.moment;
  return (
    <li>
      <p>{area.text}</p>
      {area.evidence.length === 0 ? null : (
        <p>
          Rests on{" "}
          {area.evidence.map((id, index) => (
            <span key={id}>
              {index === 0 ? "" : ", "}
              <a href={linkTo(shown, { view: "evidence", q: id, of: undefined })}>{id}</a>
            </span>
          ))}
          .
        </p>
      )}
      {area.revised === undefined ? null : (
        <p>
          Reworded at r{area.revised.revision}: {area.revised.because}
        </p>
      )}
      {area.fates.map((fate, index) => (
        <p key={index}>
          <b>{fate.fate}</b> in {fate.in.stream}: {fate.because}
        </p>
      ))}
      <TraceLine shown={shown} account={account} trace={area.identified} />
    </li>
  );
}
