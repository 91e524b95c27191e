/**
 * The preview looks like the document: the same colours, the same order of sizes, captions numbered as in Word. Printed,
 * it stands by itself.
 */
export const feuilleDeStyle = `
body{font:11pt/1.45 Arial,sans-serif;color:#222;max-width:52rem;margin:2rem auto;padding:0 1rem;counter-reset:figure tableau}
h1,h2,h3,h4{color:#1f4e5f;line-height:1.2}h1{font-size:2rem}h2{font-size:1.45rem;border-bottom:2px solid #1f4e5f;padding-bottom:.2rem;margin-top:2.5rem}h3{font-size:1.2rem;margin-top:1.6rem}h4{font-size:1.05rem}
a{color:#1a5276}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1.2rem;font-size:.9rem}
caption{text-align:left;font-weight:bold;color:#4a5560;padding:.3rem 0}
caption::before{counter-increment:tableau;content:"Tableau " counter(tableau) " – "}
th,td{padding:.25rem .45rem;border-bottom:1px solid #c9d3d8;text-align:left;vertical-align:top;overflow-wrap:break-word;white-space:pre-line}
thead th{background:#1f4e5f;color:#fff}tbody th{color:#1f4e5f}table.fiche th{background:#f3f7f8}
th.nombre,td.nombre{text-align:right}td p{margin:.1rem 0}p.grand-chiffre{font-size:1.6rem;font-weight:bold;color:#1f4e5f}
.encadre{border-left:4px solid #1f4e5f;background:#eaf1f3;padding:.4rem .8rem;margin:.8rem 0}.source,.discret,.mention{color:#4a5560;font-size:.85rem}
.chapo,.sous-titre,.citation{color:#4a5560}.sous-titre{font-size:1.25rem;margin:.3rem 0}.sur-titre,.etiquette{color:#1f4e5f;font-weight:bold}.citation{font-style:italic;margin-left:1rem}
.mention-page{text-align:right;font-weight:bold;color:#4a5560;margin:0}
mark{background:#ffe98a;color:#5c4400}.droite{text-align:right}.centre{text-align:center}.logos img{height:3.5rem;margin-right:1rem}
.fond-vert{background:#dcefe3}.fond-bleu{background:#dfeaf5}.fond-jaune{background:#fff3cc}.fond-rouge{background:#f8deda}.fond-gris{background:#eceef0}
.sommaire{margin:2rem 0}.sommaire ul{list-style:none;padding:0}.sommaire .niveau-2{font-weight:bold;margin-top:.35rem}.sommaire .niveau-3{padding-left:1.2rem}.sommaire .niveau-4{padding-left:2.4rem}.titre-sommaire{font-size:1.3rem;font-weight:bold;color:#1f4e5f}
figure{margin:1.2rem 0}figure>svg{display:block;width:100%;height:auto}figcaption{font-weight:bold;color:#4a5560;font-size:.9rem;margin-top:.3rem}
figure>svg~figcaption::before{counter-increment:figure;content:"Figure " counter(figure) " – "}
details{font-size:.9rem;margin-top:.2rem}summary{cursor:pointer;color:#1a5276}
@page{margin:2cm}
@media print{body{max-width:none;margin:0;padding:0}h2{break-before:page}h2,h3,h4,caption{break-after:avoid}tr,figure{break-inside:avoid}details{display:none}thead th,mark,[class^=fond],.encadre{print-color-adjust:exact}}
`.replaceAll('\n', '');
